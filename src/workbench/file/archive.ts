import JSZip from "jszip";
import { FileFault } from "./contents";
import { tidied } from "./tidy";

/** How much the parts of a file may come to when they are unpacked; a plan of 3,000 towns comes to 8 MB. */
const MOST_BYTES = 300_000_000;
const MOST_PARTS = 20_000;
/** The parts of a package of any writer: found whichever way its paths are written, and never more than the memory bears. */
export class Archive {
  private readonly parts = new Map<string, JSZip.JSZipObject>();
  private unpacked = 0;

  private constructor(
    zip: JSZip,
    private readonly most: number,
  ) {
    const files = Object.values(zip.files).filter(({ dir }) => !dir);
    if (files.length > MOST_PARTS) throw new FileFault("tooLarge");
    for (const file of files) this.parts.set(keyOf(file.name), file);
  }

  /** @throws FileFault where it is no package, an old or protected workbook, or damaged */
  static async open(bytes: ArrayBuffer | Uint8Array, most = MOST_BYTES): Promise<Archive> {
    const head = [...new Uint8Array(bytes instanceof Uint8Array ? bytes.slice(0, 4) : bytes.slice(0, 4))];
    if (head.join() === "208,207,17,224") throw new FileFault("oldOrProtected");
    if (head.join() !== "80,75,3,4") throw new FileFault("notWorkbook");
    try {
      return new Archive(await JSZip.loadAsync(bytes), most);
    } catch (error) {
      throw error instanceof FileFault ? error : new FileFault("damaged", error);
    }
  }

  has(path: string): boolean {
    return this.parts.has(keyOf(path));
  }

  /** The paths, in small letters, that a pattern meets. */
  find(pattern: RegExp): string[] {
    return [...this.parts.keys()].filter((path) => pattern.test(path));
  }

  /** A part as the text of its XML, without prefixes for a workbook's own elements, comments and CDATA; "" where there is none. */
  async text(path: string): Promise<string> {
    const part = this.parts.get(keyOf(path));
    return part ? tidied(decoded(await this.bytes(part))) : "";
  }

  /** What a part says of its own size may be wrong, so that it is counted while it is unpacked. */
  private bytes(part: JSZip.JSZipObject): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const pieces: Uint8Array[] = [];
      let length = 0;
      const stream = (part as unknown as { internalStream(type: "uint8array"): Stream }).internalStream("uint8array");
      stream
        .on("data", (piece) => {
          pieces.push(piece);
          length += piece.length;
          this.unpacked += piece.length;
          if (this.unpacked <= this.most) return;
          stream.pause();
          pieces.length = 0;
          reject(new FileFault("tooLarge"));
        })
        .on("error", (error) => reject(new FileFault("damaged", error)))
        .on("end", () => resolve(joined(pieces, length)))
        .resume();
    });
  }
}

/** jszip's own way of unpacking piece by piece, which its types leave out. */
interface Stream {
  on(event: "data", then: (piece: Uint8Array) => void): Stream;
  on(event: "error", then: (error: Error) => void): Stream;
  on(event: "end", then: () => void): Stream;
  resume(): Stream;
  pause(): Stream;
}

/** Some writers use backslashes, a slash before the name, or other letters than the links to it. */
function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function decoded(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(mark).decode(bytes);
}
