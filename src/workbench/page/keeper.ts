/** A workbook as the browser keeps it between two loads of the page. */
export interface Kept {
  /** The file, as it would be saved. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Whether something in it has not been saved as a file. */
  readonly unsaved: boolean;
  /** When it was kept, in milliseconds of the computer's clock. */
  readonly at: number;
}

/** What has been kept, and whether another page, since closed, has left it. */
export interface Found extends Kept {
  readonly isLeft: boolean;
}

const NAME = "township-planner-workbench";
const STORE = "workbooks";
/** A page that is loaded again gives its place free within this time, in milliseconds. */
const HANDOVER = 2000;

/** The browser's own database of workbooks: one for each page that is open, so that two pages lose none. */
export class Keeper {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly page: string,
  ) {}

  /** @throws what the browser says where it lets nothing be kept */
  static async open(): Promise<Keeper> {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const database = await answered(request);
    const before = sessionStorage.getItem(NAME) ?? crypto.randomUUID();
    // A page that the browser has doubled has the same name as the one that is still open.
    const page = (await taken(before)) ? before : crypto.randomUUID();
    if (page !== before) await taken(page);
    sessionStorage.setItem(NAME, page);
    return new Keeper(database, page);
  }

  async keep(workbook: Kept): Promise<void> {
    await answered(this.store("readwrite").put(workbook, this.page));
  }

  /** What this page has kept, otherwise what a page that is closed has left without saving it as a file: the newest. */
  async found(): Promise<Found | undefined> {
    const mine = (await answered(this.store("readonly").get(this.page))) as Kept | undefined;
    if (mine) return { ...mine, isLeft: false };
    const open = new Set(((await navigator.locks.query()).held ?? []).map(({ name }) => name));
    const pages = (await answered(this.store("readonly").getAllKeys())).map(String);
    const left: { readonly page: string; readonly kept: Kept }[] = [];
    for (const page of pages) {
      if (open.has(lockOf(page))) continue;
      const kept = (await answered(this.store("readonly").get(page))) as Kept;
      if (kept.unsaved) left.push({ page, kept });
      else await answered(this.store("readwrite").delete(page));
    }
    const [newest] = left.sort((one, other) => other.kept.at - one.kept.at);
    if (!newest) return undefined;
    await this.keep(newest.kept);
    await answered(this.store("readwrite").delete(newest.page));
    return { ...newest.kept, isLeft: true };
  }

  private store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(STORE, mode).objectStore(STORE);
  }
}

function lockOf(page: string): string {
  return `${NAME} ${page}`;
}

/** Takes the place of a page for as long as this page is open; false where another page has it. */
function taken(page: string): Promise<boolean> {
  return new Promise((resolve) => {
    const forEver = new Promise<void>(() => undefined);
    navigator.locks
      .request(lockOf(page), { signal: AbortSignal.timeout(HANDOVER) }, () => {
        resolve(true);
        return forEver;
      })
      .catch(() => resolve(false));
  });
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database does not answer."));
  });
}
