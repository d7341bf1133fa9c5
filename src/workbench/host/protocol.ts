import type { Guard, Use } from "./guard";
import { HostError, HostObject, type Member } from "./hostObject";

/** What office.js sends for one context.sync(): actions on objects that are named by paths. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface BatchAnswer {
  /** The traces that were passed: without them office.js takes listeners of the document for not registered. */
  readonly TraceIds: readonly number[];
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly ActionIndex: number;
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
  };
}

const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  queryAsJson: 7,
  update: 9,
} as const;
const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

type Resolved = HostObject | null;

/** One batch at work: objects that its paths have led to so far. */
interface Run {
  readonly batch: Batch;
  readonly guard: Guard;
  readonly objects: Map<number, Resolved>;
}

/** Interprets office.js's batches on a tree of host objects. It knows nothing of Excel. */
export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;

  constructor(
    private readonly root: HostObject,
    private readonly services: Readonly<Record<string, HostObject>>,
    private readonly onUse: (object: HostObject, member: string, declared: Member) => void = () => undefined,
  ) {}

  /** Runs the actions in their order; the first that fails ends the batch, as in Excel. */
  async process(batch: Batch, guard: Guard): Promise<BatchAnswer> {
    const run: Run = { batch, guard, objects: new Map() };
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      if (action.ActionType === ActionType.trace) {
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      try {
        results.push({ ActionId: action.Id, Value: (await this.act(action, run)) ?? null });
      } catch (error) {
        const place = action.Name || batch.ObjectPaths[action.ObjectPathId]?.Name || "";
        return { TraceIds: traces, Results: results, Error: faultOf(error, index, place) };
      }
    }
    return { TraceIds: traces, Results: results };
  }

  private async act(action: Action, run: Run): Promise<unknown> {
    const object = await this.resolve(action.ObjectPathId, run);
    if (
      action.ActionType === ActionType.method &&
      (action.Name === "_KeepReference" || action.Name === "_RemoveReference")
    )
      return null;
    if (object === null) {
      if (action.ActionType <= ActionType.query || action.ActionType === ActionType.queryAsJson) return null;
      throw new HostError("InvalidObjectPath", "The object is a null object.", action.Name, 400);
    }
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identify(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.query(object, action.QueryInfo ?? {}, run);
      case ActionType.method: {
        const answer = await this.call(object, action.Name, await this.arguments(action.ArgumentInfo, run), run);
        return answer instanceof HostObject ? this.identify(answer) : answer;
      }
      case ActionType.setProperty: {
        const [value] = await this.arguments(action.ArgumentInfo, run);
        return this.set(object, action.Name, value, run);
      }
      case ActionType.ensureUnchanged:
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) await this.set(object, name, value, run);
        return null;
      default:
        throw new HostError("ApiNotFound", `Action type ${action.ActionType} is not simulated.`);
    }
  }

  private async resolve(id: number, run: Run): Promise<Resolved> {
    const known = run.objects.get(id);
    if (known !== undefined) return known;
    const path = run.batch.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`, undefined, 400);
    const object = await this.follow(path, run);
    run.objects.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath, run: Run): Promise<Resolved> {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.newObject: {
        const service = this.services[path.Name];
        if (!service) throw new HostError("ApiNotFound", `The service ${path.Name} is not simulated.`);
        return service;
      }
      case PathType.method:
        return asObject(
          await this.call(await this.parent(path, run), path.Name, await this.arguments(path.ArgumentInfo, run), run),
        );
      case PathType.property:
        return asObject(await this.get(await this.parent(path, run), path.Name, "link", run));
      case PathType.indexer: {
        const [key] = await this.arguments(path.ArgumentInfo, run);
        return (await this.parent(path, run)).item(key as string | number);
      }
      case PathType.reference: {
        const object = this.references.get(path.Name);
        if (!object) throw new HostError("InvalidObjectPath", `The reference ${path.Name} is gone.`, undefined, 400);
        return object;
      }
      default:
        return null;
    }
  }

  private async parent(path: ObjectPath, run: Run): Promise<HostObject> {
    const parent = await this.resolve(path.ParentObjectPathId ?? -1, run);
    if (parent === null) throw new HostError("InvalidObjectPath", "The parent is a null object.", path.Name, 400);
    return parent;
  }

  /** Arguments with the objects that they refer to in place of their path ids. */
  private async arguments(info: Arguments | undefined, run: Run): Promise<unknown[]> {
    const place = async (value: unknown, reference: unknown): Promise<unknown> => {
      if (Array.isArray(value) && Array.isArray(reference))
        return Promise.all(value.map((one, index) => place(one, reference[index])));
      return typeof reference === "number" && reference > 0 ? this.resolve(reference, run) : value;
    };
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return references ? Promise.all(values.map((value, index) => place(value, references[index]))) : [...values];
  }

  private member(object: HostObject, wireName: string, kind: Member["kind"], use: Use, { guard }: Run): string {
    const name = camelCase(wireName);
    const declared = object.members[name];
    if (declared?.kind !== kind)
      throw new HostError("ApiNotFound", `${object.typeName}.${name} is not simulated.`, `${object.typeName}.${name}`);
    guard.check(object, name, declared, use);
    this.onUse(object, name, declared);
    return name;
  }

  private async get(object: HostObject, wireName: string, kind: "value" | "link", run: Run): Promise<unknown> {
    return (object as unknown as Record<string, unknown>)[this.member(object, wireName, kind, "get", run)];
  }

  private async call(object: HostObject, wireName: string, args: readonly unknown[], run: Run): Promise<unknown> {
    const name = this.member(object, wireName, "method", "call", run);
    const method = (object as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[name];
    if (typeof method !== "function")
      throw new HostError("GeneralException", `${object.typeName}.${name} is declared and missing.`, undefined, 500);
    return method.apply(object, [...args]);
  }

  /** A property is written through a method `set<Name>`, which may take its time. */
  private async set(object: HostObject, wireName: string, value: unknown, run: Run): Promise<null> {
    const name = this.member(object, wireName, "value", "set", run);
    const setter = (object as unknown as Record<string, unknown>)[`set${wireName}`];
    if (typeof setter !== "function")
      throw new HostError(
        "AccessDenied",
        `${object.typeName}.${name} cannot be set.`,
        `${object.typeName}.${name}`,
        403,
      );
    await (setter as (value: unknown) => unknown).call(object, value);
    return null;
  }

  private identify(object: HostObject): Record<string, unknown> {
    const identity: Record<string, unknown> = {};
    if (object.members["id"]) identity["Id"] = (object as unknown as { id: unknown }).id;
    if (object.keepsReference) {
      const reference = `R${++this.lastReference}`;
      this.references.set(reference, object);
      identity["_ReferenceId"] = reference;
    }
    return identity;
  }

  /** The properties that were asked for; of a collection, those of its items. */
  private async query(
    object: HostObject,
    { Select, Expand = [], Top, Skip = 0 }: Query,
    run: Run,
  ): Promise<Record<string, unknown>> {
    const asked = (Select?.length ? Select : ["*"]).map((path) => path.replace(/\./g, "/"));
    const items = object.items();
    const own = items ? asked.filter((path) => object.members[camelCase(path)]?.kind === "value") : asked;
    const answer = await this.queryOne(object, own, items ? [] : Expand, run);
    if (items) {
      const ofItems = asked.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\/?/i, "") || "*");
      const shown = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
      answer["_Items"] = await Promise.all(
        shown.map(async (item, index) => ({
          ...(await this.query(item, { Select: ofItems, Expand }, run)),
          _Index: Skip + index,
        })),
      );
    }
    return answer;
  }

  private async queryOne(
    object: HostObject,
    asked: readonly string[],
    expand: readonly string[],
    run: Run,
  ): Promise<Record<string, unknown>> {
    const answer = this.identify(object);
    const nested = new Map<string, string[]>();
    for (const path of [...asked, ...expand.map((name) => `${name}/*`)]) {
      const [head = "", ...rest] = path.split("/");
      if (head === "$none") continue;
      if (head === "*") {
        for (const [name, { kind }] of Object.entries(object.members))
          if (kind === "value") answer[wireCase(name)] = await this.get(object, name, "value", run);
      } else if (rest.length > 0 || object.members[camelCase(head)]?.kind === "link") {
        nested.set(head, [...(nested.get(head) ?? []), rest.join("/") || "*"]);
      } else answer[wireCase(head)] = await this.get(object, head, "value", run);
    }
    for (const [name, paths] of nested) {
      const link = asObject(await this.get(object, name, "link", run));
      answer[wireCase(name)] = link ? await this.query(link, { Select: paths }, run) : null;
    }
    return answer;
  }
}

/** An error as Excel answers it. */
export function faultOf(error: unknown, actionIndex = 0, place = ""): NonNullable<BatchAnswer["Error"]> {
  const fault =
    error instanceof HostError
      ? error
      : new HostError("GeneralException", error instanceof Error ? error.message : String(error), undefined, 500);
  return {
    ActionIndex: actionIndex,
    Code: fault.code,
    Message: fault.message,
    HttpStatusCode: fault.httpStatus,
    Location: fault.location ?? place,
  };
}

function asObject(value: unknown): Resolved {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw new HostError("InvalidObjectPath", "The path leads to a value, not to an object.", undefined, 400);
}

/** "GetRange" on the wire is getRange; a leading underscore stays. */
function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function wireCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
