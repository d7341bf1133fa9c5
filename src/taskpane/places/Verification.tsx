import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Text } from "../../locale/text";
import type { WizardEntry } from "../../wizards/kit/define";
import type { PlanRecord } from "../../wizards/kit/plan";
import { MishapNotice } from "../frame/MishapNotice";
import { Notice } from "../frame/Notice";
import type { World } from "../job/job";
import { useSpeech } from "../language";
import { mishapOf, type Mishap } from "../mishap";
import { verify, type Verified } from "../verify";

const words = {
  working: { zh: "正在验证…", en: "Verifying…" },
  gone: {
    zh: "工作簿里没有定稿时封存的原文，无从验证。旧版本的定稿没有封存；重新定稿即可。",
    en: "The workbook does not have the text that was sealed when this plan was made final, so that nothing can be proved. Finals of older versions have none; finalise again.",
  },
  changed: {
    zh: "封存的原文与指纹不符：它在定稿后被改过，不能作为依据。",
    en: "The sealed text is not the one of the fingerprint: it was changed after the plan was made final, and proves nothing.",
  },
  whole: { zh: "封存的原文与指纹相符。", en: "The sealed text is the one of the fingerprint." },
  sheetsHold: { zh: "定稿各表与封存的数值完全相同。", en: "The final sheets hold what was sealed." },
  sheetsDiffer: (cells: string) => ({
    zh: `定稿表上有单元格与封存的不同：${cells}。`,
    en: `Cells of the final sheets hold something else than was sealed: ${cells}.`,
  }),
  missing: (sheets: string) => ({
    zh: `定稿表已删除或改名：${sheets}。`,
    en: `Final sheets were deleted or renamed: ${sheets}.`,
  }),
  again: (count: number) => ({
    zh: `用封存的来源重新计算，${count} 个数全部相同。`,
    en: `Worked out again from the sealed tables, all ${count} figures are the same.`,
  }),
  differing: (count: number, of: number, first: string) => ({
    zh: `用封存的来源重新计算，${of} 个数中 ${count} 个不同，最先是${first}。`,
    en: `Worked out again from the sealed tables, ${count} of ${of} figures differ, first ${first}.`,
  }),
  noFigures: {
    zh: "没有可以重新计算的数（来源含个人信息的表不封存）。",
    en: "No figures can be worked out again; tables of people are not sealed.",
  },
  sourcesHold: { zh: "来源表与定稿时相同。", en: "The sources are as they were." },
  sourcesDiffer: (cells: string) => ({
    zh: `来源表在定稿后改过，定稿不受影响：${cells}。`,
    en: `The sources were changed since; the final plan stands: ${cells}.`,
  }),
};

interface VerificationProps {
  readonly record: PlanRecord;
  readonly wizards: readonly WizardEntry[];
  readonly world: World;
}

/** What can be proved of a final plan: its text, its sheets, its figures, its sources. */
export function Verification({ record, wizards, world }: VerificationProps) {
  const { t } = useSpeech();
  const [verified, setVerified] = useState<Verified>();
  const [mishap, setMishap] = useState<Mishap>();
  useEffect(() => {
    let isShown = true;
    verify(record, wizards, world).then(
      (found) => isShown && setVerified(found),
      (error: unknown) => isShown && setMishap(mishapOf("reading", error)),
    );
    return () => {
      isShown = false;
    };
  }, [record, wizards, world]);
  if (mishap) return <MishapNotice mishap={mishap} />;
  if (!verified) return <Spinner size="tiny" label={t(words.working)} />;
  return (
    <Notice tone={isProved(verified) ? "success" : "warning"}>
      {linesOf(verified).map((line, index) => (
        <span key={index}>{t(line)}</span>
      ))}
    </Notice>
  );
}

function isProved({ text, sheets, missing, differing }: Verified): boolean {
  return text === "whole" && sheets.length + missing.length + differing.length === 0;
}

const SHOWN = 5;

/** "A1, B2 and 3 more". */
function some(all: readonly string[]): string {
  const told = all.slice(0, SHOWN).join(", ");
  return all.length > SHOWN ? `${told} … (${all.length})` : told;
}

function linesOf({ text, sheets, missing, sources, figures, differing }: Verified): Text[] {
  if (text !== "whole") return [words[text]];
  const [first] = differing;
  return [
    words.whole,
    ...(missing.length > 0 ? [words.missing(some(missing))] : []),
    ...(sheets.length > 0 ? [words.sheetsDiffer(some(sheets))] : missing.length === 0 ? [words.sheetsHold] : []),
    figures === 0
      ? words.noFigures
      : first
        ? words.differing(differing.length, figures, `${first.name} ${first.signed} → ${first.today}`)
        : words.again(figures),
    sources.length > 0 ? words.sourcesDiffer(some(sources)) : words.sourcesHold,
  ];
}
