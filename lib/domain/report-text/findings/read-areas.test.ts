import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const findingsOf = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, parent, deadline, confidence }) => ({
    kind,
    text: words,
    parent,
    deadline,
    confidence,
  }));
const wordsOf = (text: string) => readReport(text).findings.map((finding) => finding.text);

describe("areas for improvement", () => {
  it("reads the deadline that its sentence sets in the middle", () => {
    const text = `Areas for improvement

- The force should within three months review how its control room applies THRIVE.
- The force should, within six months, revisit the recovery plan of the incident management unit.
- The force should improve its records, some of which were kept within three months of a crime.`;
    expect(findingsOf(text).map(({ deadline }) => deadline)).toEqual([
      { kind: "within", months: 3 },
      { kind: "within", months: 6 },
      null,
    ]);
  });

  it("goes on below the themes of a custody report, whatever list stood above them", () => {
    const text = `Areas for improvement

The force should improve its approach to dignity by:
• offering detainees privacy; and
• giving replacement clothing of the right size.

Release and transfer from custody

• Release risk assessments should be completed with the detainee and properly recorded.`;
    expect(wordsOf(text)).toEqual([
      "The force should improve its approach to dignity by: offering detainees privacy; giving replacement clothing of the right size.",
      "Release risk assessments should be completed with the detainee and properly recorded.",
    ]);
  });

  it("reads a list that the force’s name leads into, below an item with a sign", () => {
    const text = `Areas for improvement

- The force should improve its vetting.

The force should:

- review its backlog; and
- train its staff.`;
    expect(wordsOf(text)).toEqual([
      "The force should improve its vetting.",
      "The force should review its backlog.",
      "The force should train its staff.",
    ]);
  });

  it("reads the older form: items that say what the force should do", () => {
    const text = `Areas for improvement
- The force should ensure the risks posed by registered sex offenders are managed effectively.
- The force should provide regular supervision. This should be recorded.

How effective is the force at tackling serious and organised crime?
- The force tackles crime.`;
    expect(wordsOf(text)).toHaveLength(2);
  });

  it("reads the newer form: a heading sentence, and not its explanation", () => {
    const text = `Areas for improvement

The force should improve the way it uses problem-solving to tackle crime
Problem-solving plans weren’t recorded. We found that:
• 10 had no review; and
• 15 had no evaluation.
The force should consider training.

The force needs to make sure neighbourhood officers aren’t routinely taken away from their duties
We found that they were.

Innovative practice
The force should share its app
It works.`;
    expect(wordsOf(text)).toEqual([
      "The force should improve the way it uses problem-solving to tackle crime",
      "The force needs to make sure neighbourhood officers aren’t routinely taken away from their duties",
    ]);
  });

  it("reads numbered paragraphs of custody reports without their cross-references", () => {
    const text = `Areas for improvement
1.10 The force should strengthen its governance by monitoring key data. (1.8)
1.11 Detainees should be told about their rights.`;
    expect(wordsOf(text)).toEqual([
      "The force should strengthen its governance by monitoring key data.",
      "Detainees should be told about their rights.",
    ]);
  });

  it("keeps an item that the copy cut, in doubt", () => {
    const text =
      "Areas for improvement\n- The force should ensure that plans are kept.\n- The force should use evidence to improve its approach to the pre\n[the copy ends here]";
    expect(findingsOf(text).map((finding) => finding.confidence)).toEqual(["high", "low"]);
  });

  it("is in doubt of those run together in a committee’s paper", () => {
    const text =
      "2.3 The report named ‘Areas for Improvement’ (AFIs): The force should understand demand The force should develop a plan. It should be long. 2.4 Leadership of the response rests with us.";
    expect(findingsOf(text)).toMatchObject([
      { text: "The force should understand demand.", confidence: "low" },
      { text: "The force should develop a plan. It should be long.", confidence: "low" },
    ]);
  });
});

describe("areas for improvement in a list", () => {
  it("end where an account without signs begins", () => {
    const text = `Areas for improvement
• The force should extend its unconscious bias training to all its workforce.
• The force should ensure that effective external scrutiny takes place.
The force needs to improve the way it treats the public.`;
    expect(wordsOf(text)).toHaveLength(2);
  });

  it("keep the list of means that one of them has", () => {
    const text = `Areas for improvement
The force should strengthen its approach to meeting the needs of detainees by:
- providing sufficient adaptations for disabled detainees; and
- storing religious materials respectfully.
The force should make sure that detainees can make a complaint easily.`;
    expect(wordsOf(text)).toEqual([
      "The force should strengthen its approach to meeting the needs of detainees by: providing sufficient adaptations for disabled detainees; storing religious materials respectfully.",
      "The force should make sure that detainees can make a complaint easily.",
    ]);
  });

  it("are told apart where a page ran one into the next", () => {
    const text = `Areas for improvement
- The force should supervise investigations, to monitor their quality and progress
of investigations. - The force should improve its ability to retrieve digital evidence.
- The force needs to improve its oversight of those wanted for criminal offences.`;
    expect(wordsOf(text)).toEqual([
      "The force should supervise investigations, to monitor their quality and progress of investigations.",
      "The force should improve its ability to retrieve digital evidence.",
      "The force needs to improve its oversight of those wanted for criminal offences.",
    ]);
  });

  it("keep the list that one of them has, where its depth was lost", () => {
    const text = `Areas for improvement
• The force should ensure that, in relation to stop and search:
• all relevant officers understand what constitutes reasonable grounds and how to record them;
• it monitors a comprehensive set of data; and
• effective external scrutiny takes place.
• The force should improve how it updates people who complain.
The force understands why it must treat people fairly.`;
    expect(wordsOf(text)).toEqual([
      "The force should ensure that, in relation to stop and search: all relevant officers understand what constitutes reasonable grounds and how to record them; it monitors a comprehensive set of data; effective external scrutiny takes place.",
      "The force should improve how it updates people who complain.",
    ]);
  });

  it("say nothing where the copy was cut after their first words", () => {
    const text = "Areas for improvement\n- The force should ensure that its counter-corruption\n[the copy ends here]";
    expect(wordsOf(text)).toEqual([]);
  });

  it("are taken from a heading that tells what is wrong, below one that tells what to do", () => {
    const text = `Areas for improvement

The force should make sure that crimes are investigated effectively

In our victim service assessment, 71 of 100 investigations were effective.

The force doesn’t always record the reasons for victims withdrawing their support for a prosecution

The force should record this evidence.

The force understands the needs of victims

It does.`;
    expect(findingsOf(text).map(({ text: words, confidence }) => [words, confidence])).toEqual([
      ["The force should make sure that crimes are investigated effectively", "high"],
      ["The force doesn’t always record the reasons for victims withdrawing their support for a prosecution", "high"],
    ]);
  });

  it("are taken from a paragraph that names itself one", () => {
    const text =
      "Area for improvement 2\nAutomated links between vetting and HR systems is an area for improvement. When procuring new systems, forces should seek to link them.";
    expect(findingsOf(text)).toMatchObject([{ confidence: "high" }]);
  });

  it.each([
    [
      "The force should immediately improve:\n• how it records crimes; and\n• how it collects information.",
      "immediate",
    ],
    ["• Within three months, the force should ensure that its unit has enough people to meet demand.", "within"],
    ["• The force should make sure that it responds immediately to victims who call.", undefined],
  ])("are read with the deadline that they set: %s", (text, kind) =>
    expect(readReport(`Areas for improvement\n${text}`).findings[0]?.deadline?.kind).toBe(kind),
  );

  it("are read in doubt from the paragraphs that a committee paper quotes", () => {
    const text = `2.3 The text included a small number of broad ‘Areas for Improvement’ (AFIs) rather than detailed recommendations:
The force should undertake further work to understand demand for its services.
The force should develop its understanding of costs The force should develop a plan for its workforce.
2.4 Leadership of the response has been given to a team.`;
    expect(findingsOf(text).map((finding) => [finding.text, finding.confidence])).toEqual([
      ["The force should undertake further work to understand demand for its services.", "low"],
      ["The force should develop its understanding of costs.", "low"],
      ["The force should develop a plan for its workforce.", "low"],
    ]);
  });
});
