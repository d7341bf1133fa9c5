import { normalise } from "../../../domain/kernel/names";

/** What a text says: the good, the bad, both or neither for certain, or nothing that these words tell. */
export type Judgement = "good" | "bad" | "unclear" | "unread";

/** The words by which the texts of one column are understood, each list with spaces between. */
export interface Lexicon {
  readonly good: string;
  readonly bad: string;
  /** Bad in itself, and what good follows is not there: 难以承接, 缺乏条件. */
  readonly hinders?: string;
  /** Says nothing by itself, but something where it is denied: 未论证 is bad, 无难度 is good. */
  readonly matter?: string;
  readonly denied?: "good" | "bad";
  /** Leaves the clause open: 基本, 可能, 待. */
  readonly open?: string;
  /** Words that hold another word but say nothing: 许可 is no 可. */
  readonly plain?: string;
}

type Sense = "good" | "bad" | "hinders" | "matter" | "open" | "plain" | "not" | "is" | "filler";

const NOT = "不存在 没有 并非 绝非 不 无 未 没 取消 no not none without never nothing free";
const IS = "有 存在 具有 仍";
/** What may stand between a denial and what it denies; anything else makes it doubtful what is denied. */
const FILLER =
  "发现 出现 见 任何 明显 重大 突出 实质性 实质 承接 执行 实施 技术 专业 办理 工作 经过 经 进行 开展 组织 完成 做 作 达到 达 予以 予 再 得 太 很 十分 完全 什么 上 方面 会 是 建议 的 过 单独 直接 " +
  "any serious real major significant known found were was is are be been to the a of at all that there yet very";

interface Token {
  readonly sense: Sense;
  /** Whether other text stands before it. */
  readonly apart: boolean;
}

/** A reader of texts by a lexicon. What contradicts itself, what is half said or said twice over is unclear, never guessed. */
export function judge(lexicon: Lexicon): (text: string) => Judgement {
  const senses = sensesOf(lexicon);
  const words = [...senses.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(words.map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word)).join("|"), "g");
  const clause = (text: string): Judgement | undefined => judgeClause(tokensOf(text, pattern, senses), lexicon);
  return (text) => {
    const found = clausesOf(text).map(clause);
    const said = new Set(found.filter((one) => one !== undefined));
    const [only] = said;
    return only !== undefined && said.size === 1 ? only : said.size === 0 ? "unread" : "unclear";
  };
}

function sensesOf({ good, bad, hinders = "", matter = "", open = "", plain = "" }: Lexicon): Map<string, Sense> {
  const lists = { filler: FILLER, is: IS, not: NOT, good, bad, hinders, matter, open, plain };
  return new Map(
    Object.entries(lists).flatMap(([sense, list]) =>
      list
        .split(" ")
        .filter(Boolean)
        .map((word): [string, Sense] => [word, sense as Sense]),
    ),
  );
}

/** The clauses of a text: 但 and its like begin one, so that what is said before and after is weighed apart. */
export function clausesOf(text: string): string[] {
  return normalise(text)
    .toLowerCase()
    .replace(/n['’]t\b/g, " not")
    .split(/[,;:。.!()\n]|但是|但|不过|然而|只是|同时|而且|并且|且|而|\b(?:but|however|although|though)\b/)
    .map((clause) => clause.trim())
    .filter(Boolean);
}

function tokensOf(clause: string, pattern: RegExp, senses: ReadonlyMap<string, Sense>): Token[] {
  let end = 0;
  return [...clause.matchAll(pattern)].map((match) => {
    const [word] = match;
    const apart = /[^\s、]/.test(clause.slice(end, match.index));
    end = match.index + word.length;
    return { sense: senses.get(word) ?? "plain", apart };
  });
}

/** A clause; undefined where it only leads up to another one (经专家论证). */
function judgeClause(tokens: readonly Token[], { denied = "bad" }: Lexicon): Judgement | undefined {
  const found = new Set<Judgement>();
  const denial = new Denial();
  let leadsUp = false;
  for (const [index, { sense, apart }] of tokens.entries()) {
    if (sense === "open") return "unclear";
    denial.pass(sense, apart);
    if (!isWeight(sense)) continue;
    const isDenied = denial.reaches(sense);
    if (isDenied === undefined) return "unclear";
    if (sense !== "matter") found.add((sense === "good") === isDenied ? "bad" : "good");
    else if (!isDenied) leadsUp = true;
    else if (goesOn(tokens, index)) return "unclear";
    else found.add(denied);
  }
  if (found.size > 1) return "unclear";
  const [only] = found;
  return only ?? (leadsUp && !denial.waits ? undefined : "unread");
}

type Weight = "good" | "bad" | "hinders" | "matter";

function isWeight(sense: Sense): sense is Weight {
  return sense === "good" || sense === "bad" || sense === "hinders" || sense === "matter";
}

/** Whether a denial of a matter may be meant for what follows: 不存在人手不足 is no 不存在人手. */
function goesOn(tokens: readonly Token[], from: number): boolean {
  const next = tokens.slice(from + 1).find(({ sense }) => isWeight(sense) || sense === "is");
  return next?.sense === "good" || next?.sense === "bad";
}

/** A denial on its way through a clause: it meets the next word of weight and those of the same kind right after it. */
class Denial {
  #denials = 0;
  #stretched = false;
  #over: Weight | undefined;

  get waits(): boolean {
    return this.#denials > 0;
  }

  pass(sense: Sense, apart: boolean): void {
    if (this.#denials > 0 && (apart || sense === "plain")) this.#stretched = true;
    if (sense === "not") this.#denials++;
    else if (sense === "is") this.#over = undefined;
  }

  /** Whether a word of weight is denied; undefined where that is doubtful. */
  reaches(sense: Weight): boolean | undefined {
    if (this.#denials > 1 || (this.#denials === 1 && this.#stretched)) return undefined;
    const kind = sense === "hinders" ? "bad" : sense;
    const denied = this.#denials === 1 || this.#over === kind;
    this.#over = denied ? kind : undefined;
    if (sense === "hinders") this.#over = denied ? undefined : "good";
    this.#denials = 0;
    this.#stretched = false;
    return denied;
  }
}
