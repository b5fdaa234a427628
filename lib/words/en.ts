import { compose } from "./compose";
import { access } from "./en/access";
import { accuracy } from "./en/accuracy";
import { allocation } from "./en/allocation";
import { apiToken } from "./en/api-token";
import { assurance } from "./en/assurance";
import { beforeTheyCome } from "./en/before-they-come";
import { boardPack } from "./en/board-pack";
import { calendar } from "./en/calendar";
import { challenge } from "./en/challenge";
import { closure } from "./en/closure";
import { dependency } from "./en/dependency";
import { direction } from "./en/direction";
import { doneTest } from "./en/done-test";
import { duty } from "./en/duty";
import { engage } from "./en/engage";
import { evidence } from "./en/evidence";
import { finding } from "./en/finding";
import { followUp } from "./en/follow-up";
import { glossary } from "./en/glossary";
import { held } from "./en/held";
import { inspection } from "./en/inspection";
import { level } from "./en/level";
import { list } from "./en/list";
import { listExport } from "./en/list-export";
import { mail } from "./en/mail";
import { measure } from "./en/measure";
import { national } from "./en/national";
import { notice } from "./en/notice";
import { people } from "./en/people";
import { plan } from "./en/plan";
import { progress } from "./en/progress";
import { proposal } from "./en/proposal";
import { publicWording } from "./en/public-wording";
import { putRight } from "./en/put-right";
import { rating } from "./en/rating";
import { reading } from "./en/reading";
import { reassessment } from "./en/reassessment";
import { redaction } from "./en/redaction";
import { reference } from "./en/reference";
import { register } from "./en/register";
import { registerImport } from "./en/register-import";
import { reminder } from "./en/reminder";
import { representation } from "./en/representation";
import { response } from "./en/response";
import { retention } from "./en/retention";
import { revisit } from "./en/revisit";
import { savedView } from "./en/saved-view";
import { sorting } from "./en/sorting";
import { submission } from "./en/submission";
import { succession } from "./en/succession";
import { target } from "./en/target";
import type { Words } from "./language";

/** Everything that the register says, in English. A second language is a second object of this type. */
export const en: Words = compose({
  access,
  allocation,
  apiToken,
  assurance,
  beforeTheyCome,
  boardPack,
  calendar,
  challenge,
  closure,
  doneTest,
  dependency,
  direction,
  duty,
  engage,
  evidence,
  finding,
  followUp,
  glossary,
  import: registerImport,
  inspection,
  level,
  held,
  list,
  listExport,
  mail,
  measure,
  national,
  notice,
  people,
  plan,
  progress,
  proposal,
  reading,
  reference,
  register,
  accuracy,
  rating,
  reassessment,
  representation,
  reminder,
  response,
  publicWording,
  putRight,
  revisit,
  savedView,
  sorting,
  submission,
  redaction,
  retention,
  succession,
  target,
});
