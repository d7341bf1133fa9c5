import type { Grade, Graded, Reason } from "../../../domain/assessment/grades";
import type { NameUnit } from "../../../locale/errors/define";
import { list, type Text } from "../../../locale/text";

/** Why a town has no better grade, or had one by a tie; "" where its score alone decided. */
export function gradeReason({ reasons }: Graded, grades: readonly Grade[], nameUnit: NameUnit): Text {
  const all = reasons.map((reason) => reasonText(reason, grades[reason.grade]?.name ?? "", nameUnit));
  return { zh: all.map(({ zh }) => zh).join("；"), en: all.map(({ en }) => en).join(" / ") };
}

function reasonText({ kind, places, tied }: Reason, grade: string, nameUnit: NameUnit): Text {
  const among = list(tied.map(nameUnit));
  switch (kind) {
    case "veto":
      return { zh: `一票否决，不得评为“${grade}”`, en: `vetoed, which bars “${grade}”` };
    case "quota":
      return { zh: `“${grade}”${places} 个名额已满`, en: `the ${places} of “${grade}” are taken` };
    case "tie":
      return {
        zh: `${among.zh}并列争“${grade}”最后名额，按设置未进`,
        en: `${among.en} are tied for the last of “${grade}” and not served, as the settings say`,
      };
    case "tieServed":
      return {
        zh: `${among.zh}并列争“${grade}”最后名额，按设置进入`,
        en: `${among.en} are tied for the last of “${grade}” and served, as the settings say`,
      };
  }
}
