/**
 * Made-up texts, each an example of a kind of fault that was found on real reports, letters and trackers, and what a careful
 * reader finds in it. A mend is of the kind, and not of the example.
 */
export interface Case {
  readonly title: string;
  readonly text: string;
  readonly right: readonly string[];
}

export const CASES: readonly Case[] = [
  {
    title: "1. A force’s own tracker whose columns have other names than the reader’s",
    text: "Bedfordshire Police action plan\n| Ref | HMICFRS recommendation / AFI | What we did | RAG / status |\n| R1 | Within three months, the force should number its lockers. | Done in May. Staff should use them. | Complete |\n| AFI 2 | The force should paint its gates. | Paint bought. | Amber |",
    right: [
      "recommendation, “…number its lockers…”, within 3 months, status completed",
      "area for improvement, “…paint its gates…”, status null",
    ],
  },
  {
    title:
      "2. A letter that closes something, or moves the force back to Scan, loses the recommendations that it restates",
    text: "Suffolk Constabulary: PEEL causes of concern revisit letter\nSent on\n12 February 2025\nIn our last inspection we found that the constabulary was too slow to reach people who needed help.\nWe made the following recommendations, stating that the constabulary should:\n- set out how quickly it will attend each grade of call; and\n- check each week whether it is doing so.\nI am pleased to say that we have now closed this cause of concern.",
    right: [
      "recommendation, “…set out how quickly it will attend…”, no deadline",
      "recommendation, “…check each week…”, no deadline",
      "proposed change: close",
    ],
  },
  {
    title:
      "3. A cause of concern and its dated recommendations that a letter introduces with a sentence, without headings",
    text: "Lincolnshire Police: cause of concern – progress letter\nPublished on: 4 June 2024\nDuring our visit we identified a matter that worries us. We sent you the cause of concern and made recommendations as follows:\nThe force doesn’t know how many of its officers have out-of-date driving permits.\nBy 30 September 2024, the force should:\n• list every officer whose permit has lapsed; and\n• stop them driving at speed until they are tested.\n2. You sent us an action plan on 1 July 2024.",
    right: [
      "cause of concern, “…how many of its officers have out-of-date…”",
      "recommendation, “…list every officer…”, by 2024-09-30, answers the cause above",
      "recommendation, “…stop them driving…”, by 2024-09-30, answers the cause above",
      "nothing recorded holds: “You sent us”",
    ],
  },
  {
    title: "4. “By DATE, BODY should …” under no heading that the reader knows",
    text: "Dorset Police: revisit letter\nPublished on: 18 November 2024\nDuring the inspection we found weaknesses in how you hold seized cash. We shared these with you.\nBy 31 January 2025, the force should have the following in place:\n• a safe that two people are needed to open;\n• a list of what is in it; and\n• a monthly count.\nYou sent us your plan in December.",
    right: [
      "recommendation, “…a safe that two people…”, by 2025-01-31",
      "recommendation, “…a list of what is in it…”, by 2025-01-31",
      "recommendation, “…a monthly count…”, by 2025-01-31",
    ],
  },
  {
    title: "5. “We recommend that, within three months, X Police:” with verbs in the third person, under no heading",
    text: "We recommend that, within three months, Kent Police:\n• reviews how it records what children say; and\n• takes steps to make sure that each check is complete.",
    right: [
      "recommendation, “…reviews how it records what children say…”, within 3 months",
      "recommendation, “…takes steps to make sure…”, within 3 months",
    ],
  },
  {
    title: "6. The letter’s numbered paragraphs below a bulleted list are taken for its items",
    text: "Recommendations\nBy 30 June 2026, the force should:\n• mend its fences; and\n• feed its dogs.\n2. You sent us a plan on 1 July 2026.\n3. The force has begun well.",
    right: ["recommendation, “…mend its fences…”, by 2026-06-30", "recommendation, “…feed its dogs…”, by 2026-06-30"],
  },
  {
    title: "7. The items of an item, in copies that lose the depth of lists (Word’s “List Bullet 2”)",
    text: "Recommendations\nWithin three months, the force should:\n- check that investigation plans:\n- say what will be done next; and\n- are read by a supervisor;\n- tell victims what it has decided; and\n- train its detectives.",
    right: [
      "recommendation, “…check that investigation plans…”, within 3 months",
      "recommendation, “…tell victims what it has decided…”, within 3 months",
      "recommendation, “…train its detectives…”, within 3 months",
    ],
  },
  {
    title: "8. Grades as headings above the areas that have them",
    text: "Ratings\nOutstanding\nPreventing crime\nGood\nPolice powers\nLeadership\nInadequate\nInvestigating crime",
    right: [
      "no finding that is on by default",
      "judgment: outstanding, question holds “preventing crime”",
      "judgment: good, question holds “police powers”",
      "judgment: good, question holds “leadership”",
      "judgment: inadequate, question holds “investigating crime”",
    ],
  },
  {
    title: "9. One sentence gives two grades",
    text: "Kent Police\nWe judged the force to be ‘requires improvement’ at investigating crime and ‘good’ at preventing crime.",
    right: [
      "no finding that is on by default",
      "judgment: requires-improvement, question holds “investigating crime”",
      "judgment: good, question holds “preventing crime”",
    ],
  },
  {
    title: "10. The list that explains what each grade means is read as the force’s grades",
    text: "What our judgments mean\nGood\nThe force shows nearly all of what we look for.\nRequires improvement\nThe force shows few of the things that we look for.",
    right: ["no finding that is on by default", "no judgment"],
  },
  {
    title: "11. A sentence that counts grades is read as a judgment",
    text: "Kent Police\nThe force has been graded as outstanding in 1 area, good in 3 and adequate in 2.",
    right: ["no finding that is on by default", "no judgment"],
  },
  {
    title:
      "12. One paragraph of explanation, or one item that the reader does not know, ends the section for the items after it",
    text: "Recommendations\nThe force should lock its vehicle yard.\nWe found the gate open on both of our visits.\nThe force should record who enters its vehicle yard.\nNobody could tell us who had been there.",
    right: [
      "recommendation, “…lock its vehicle yard…”, no deadline",
      "recommendation, “…record who enters…”, no deadline",
    ],
  },
  {
    title: "13. A topic line below “Cause of concern” that says “cause of concern” again",
    text: "Cause of concern\nStalking cause of concern\nThe force has a plan for stalking, and some of it works. But it still doesn’t tell victims about the orders that could protect them.\nRecommendations\nBy 31 May 2025, the force should:\n• tell each victim about protective orders; and\n• record that it has done so.",
    right: [
      "cause of concern, “…still doesn’t tell victims…”",
      "recommendation, “…tell each victim…”, by 2025-05-31, answers the cause above",
      "recommendation, “…record that it has done so…”, by 2025-05-31, answers the cause above",
    ],
  },
  {
    title: "14. A tracker’s row copied as one line: number, state, recommendation, status",
    text: "Recommendations\n3\n1 Open By 31 December 2025, the Home Office, the Department for Education, the Welsh Government, the College of Policing, the National Crime Agency and the National Police Chiefs’ Council should agree what they mean by a county line. Status: Incomplete\n2 Closed By 31 March 2025, all chief constables should count the children whom they arrest. Status: Complete\n3 Open By 30 June 2026, the College of Policing should publish a guide. Status: In progress",
    right: [
      "recommendation, “…agree what they mean by a county line…”, by 2025-12-31, status null",
      "recommendation, “…count the children…”, by 2025-03-31, status completed",
      "recommendation, “…publish a guide…”, by 2026-06-30, status null",
      "nothing recorded holds: “Status: Complete”, “1 Open”, “2 Closed”",
    ],
  },
  {
    title: "15. A stem and its bullets inside one cell of a table",
    text: "| Ref | Recommendation | Status |\n| R1 | By 31 July 2026, the force should: - oil its hinges; and - lock its doors. | Complete |\n| R2 | The force should sweep its yard. | Open |",
    right: [
      "recommendation, “…oil its hinges…”, by 2026-07-31, status completed",
      "recommendation, “…lock its doors…”, by 2026-07-31, status completed",
      "recommendation, “…sweep its yard…”, no deadline, status null",
    ],
  },
  {
    title:
      "16. The published status stands on a line of its own below the recommendation, or below the force’s account",
    text: "Recommendation 1\nBy 1 May 2024, chief constables should train their call handlers.\nComplete\nAll our call handlers were trained by March.\nRecommendation 2\nBy 1 June 2024, chief constables should review their rotas.\nOur action:\nWe changed the rota in April.\nAction: Completed",
    right: [
      "recommendation, “…train their call handlers…”, by 2024-05-01, status completed",
      "recommendation, “…review their rotas…”, by 2024-06-01, status completed",
    ],
  },
  {
    title: "17. Deadlines in days or weeks",
    text: "Cause of concern\nThe force can’t tell which of its buildings have no working alarm.\nRecommendations\nWithin 28 days, the force should provide an action plan that shows how it will:\n• test each alarm; and\n• keep a list of those that fail.",
    right: [
      "cause of concern, “…no working alarm…”",
      "recommendation, “…test each alarm…”, within 28 days (never null), answers the cause above",
      "recommendation, “…keep a list of those that fail…”, within 28 days (never null), answers the cause above",
    ],
  },
  {
    title: "18. A deadline that stands behind the recommendation, or in its heading",
    text: "Recommendation 3 (within six months)\nThe force should publish what it spends on overtime.\nRecommendation 4\nThe force should audit its stores of drugs. Deadline: 30 June 2026",
    right: [
      "recommendation, “…spends on overtime…”, within 6 months",
      "recommendation, “…audit its stores…”, by 2026-06-30",
    ],
  },
  {
    title: "19. A grade line that begins with a small letter: “graded inadequate”",
    text: "Kent Police: crime recording inspection\nOverall judgment\ngraded inadequate\nHow effective is the force at recording crime?\ngraded good",
    right: [
      "no finding that is on by default",
      "judgment: inadequate, question holds “overall”",
      "judgment: good, question holds “recording crime”",
    ],
  },
  {
    title: "20. A grade broken over two lines, as narrow cells print it",
    text: "Our judgments\nInvestigating crime\nRequires\nimprovement\nPreventing crime\nGood",
    right: [
      "no finding that is on by default",
      "judgment: requires-improvement, question holds “investigating crime”",
      "judgment: good, question holds “preventing crime”",
    ],
  },
  {
    title: "21. The former grade in brackets behind the present one",
    text: "Our judgments\nInvestigating crime: Requires improvement (previously Good)\nPreventing crime: Good (previously Adequate)",
    right: [
      "no finding that is on by default",
      "judgment: requires-improvement, question holds “investigating crime”",
      "judgment: good, question holds “preventing crime”",
    ],
  },
  {
    title: "22. A commissioner’s or mayor’s answer that does not say “section 55” or “response of the commissioner”",
    text: "Office of the Police and Crime Commissioner for Kent\nHome Secretary\n2 Marsham Street\n4 May 2024\nInspection of custody in Kent\nI set out below my own comments on this report and those of the Chief Constable.\nRecommendation 1\nBy 31 July 2024, the force should review its use of strip search.\nThe Chief Constable tells me that a review has begun, and I will ask about it in July.",
    right: ["no finding that is on by default"],
  },
  {
    title: "23. Notes at the foot of a page or the end of a report",
    text: "Areas for improvement\nThe force should write to victims in plain words.\nNotes\n1. The code says that victims should be told about an arrest within five days.",
    right: ["area for improvement, “…write to victims in plain words…”"],
  },
  {
    title: "24. “The force should already have had …”, “should have acted sooner” below the list",
    text: "Recommendations\nBy 1 May 2026, the force should:\n• train its search teams; and\n• check their work.\nThe force should already have had these checks in place.",
    right: [
      "recommendation, “…train its search teams…”, by 2026-05-01",
      "recommendation, “…check their work…”, by 2026-05-01",
    ],
  },
  {
    title: "25. An area for improvement whose heading sentence speaks of somebody else than the force",
    text: "Areas for improvement\nThe force needs to strengthen its governance of stop and search\nThe board hadn’t met for a year.\nVictims should be told what is happening in their case\nWe found long gaps in contact.",
    right: ["area for improvement, “…strengthen its governance…”", "area for improvement, “…Victims should be told…”"],
  },
  {
    title: "26. A letter’s table that gives the inspectorate’s decision on each recommendation",
    text: "Dorset Police: progress letter\nSent on\n4 March 2025\n| Recommendation | Our assessment |\n| By 31 May 2024, the force should clear its backlog of checks. | Closed |\n| By 31 May 2024, the force should keep a list of risks. | Remains open |",
    right: [
      "recommendation, “…clear its backlog…”, by 2024-05-31, status completed",
      "recommendation, “…keep a list of risks…”, by 2024-05-31, status null",
      "proposed change: close",
    ],
  },
  {
    title: "27. A recommendation in the imperative behind its deadline",
    text: "Recommendations\nBy 1 May 2026, review the policy on pursuit.\nBy 1 June 2026, publish the results of the review.",
    right: [
      "recommendation, “…review the policy on pursuit…”, by 2026-05-01",
      "recommendation, “…publish the results…”, by 2026-06-01",
    ],
  },
  {
    title: "28. The label stands behind the sentence, or the items stand within it",
    text: "Findings of the inspection of Kent Police\nThe force should mend its fences. (AFI 12)\nThe force should feed its dogs. (Recommendation 3)",
    right: ["area for improvement, “…mend its fences…”", "recommendation, “…feed its dogs…”, no deadline"],
  },
  {
    title: "29. A fire authority named after the same county as a police force",
    text: "Cleveland Fire Authority\nReport on the inspection of the brigade\nThe service should check its ladders.",
    right: ["no finding that is on by default", "force: null, or the fire service’s own name; never a police force"],
  },
  {
    title: "30. The date of publication without its words",
    text: "Source · HMICFRS\nPolice response to thefts from farms: a progress report\n24 October 2025 Thematic Inspection 9 recommendations\nRecommendation 1\nBy 1 May 2026, chief constables should name a lead for rural crime.",
    right: ["recommendation, “…name a lead…”, by 2026-05-01", "publishedOn 2025-10-24"],
  },
  {
    title: "31. Rows pasted from a CSV file",
    text: 'Ref,Recommendation,Owner,Status\nR1,"The force should immediately count its keys, and say why.",Stores,Complete\nR2,"Within three months, the force should train its staff.",Training,Open',
    right: [
      "recommendation, “…count its keys…”, immediately, status completed",
      "recommendation, “…train its staff…”, within 3 months, status null",
    ],
  },
  {
    title: "statuses in other words: finished, under way, done",
    text: "Wiltshire Police improvement plan\n| Item | What the inspectorate said | Our answer | Where we are |\n| A | By 30 April 2026, the force should mend its radios. | We bought radios. The team should use them. | Finished |\n| B | The force should make sure that its cells are warm. | Heating ordered. | Under way |",
    right: [
      "recommendation, “…mend its radios…”, by 2026-04-30, status completed",
      "recommendation, “…its cells are warm…”, no deadline, status null",
    ],
  },
  {
    title: "an account that names a body in its middle is no column of findings",
    text: "Wiltshire Police action plan\n\n| Ref | RAG / status | What we did | Text | Due date |\n| R1 | Open | Paint bought; the force should have it by June. | The force should strengthen its gates. | 11 October 2026 |\n| R2 | Closed | Done in May. Staff should use them. | The force should: - count its keys; and - mend its locks. | 30 September 2026 |",
    right: [
      "recommendation, “…strengthen its gates…”, by 2026-10-11, status null",
      "recommendation, “…count its keys…”, by 2026-09-30, status completed",
      "recommendation, “…mend its locks…”, by 2026-09-30, status completed",
    ],
  },
  {
    title: "a table of two columns that was pasted with tabs, in a letter",
    text: "Dorset Police: revisit letter\nPublished on: 30 June 2024\nRecommendation\tOur assessment\nThe force should record its stores of cash.\tRemains open\nBy 6 July 2024, the force should review its cases each month.\tMet – closed",
    right: [
      "recommendation, “…record its stores…”, no deadline, status null",
      "recommendation, “…review its cases…”, by 2024-07-06, status completed",
      "proposed change: close",
    ],
  },
  {
    title: "sentences of a list with an account between them, the last without a deadline",
    text: "Recommendations\nWithin nine months, the chief constable should set out its work with schools.\nIt has a clear plan, which its officers know.\nWithin 30 days, the chief constable should improve its stores.\nThe chief constable should strengthen the supervision of bail.",
    right: [
      "recommendation, “…its work with schools…”, within 9 months",
      "recommendation, “…improve its stores…”, within 30 days",
      "recommendation, “…supervision of bail…”, no deadline",
    ],
  },
  {
    title: "several areas below a heading in the singular",
    text: "Area for improvement\nThe force should record its pursuits.\nThe force should care for children at night.\nThis should help the force to understand its work.",
    right: ["area for improvement, “…record its pursuits…”", "area for improvement, “…children at night…”"],
  },
  {
    title: "a stem to be done at once, under no heading",
    text: "Essex Police: custody inspection\nThis means that some people wait.\nThe force should immediately:\n• publish where it holds cash; and\n• check its cells.",
    right: ["recommendation, “…holds cash…”", "recommendation, “…check its cells…”"],
  },
  {
    title: "the force’s grade right below what grades mean",
    text: "How we grade forces\nGood\nThe force shows nearly all of what we look for.\nRequires improvement\nThe force shows few of the things that we look for.\nKent Police was graded ‘requires improvement’ at treating the public fairly.",
    right: [
      "no finding that is on by default",
      "judgment: requires-improvement, question holds “treating the public fairly”",
    ],
  },
  {
    title: "an order behind a deadline and a colon",
    text: "Recommendations\nWithin three months, appoint a lead for vetting.\nBy 31 August 2026: publish a timetable.",
    right: [
      "recommendation, “…appoint a lead…”, within 3 months",
      "recommendation, “…publish a timetable…”, by 2026-08-31",
    ],
  },
];
