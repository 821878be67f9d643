// The script of `open-backup.html`: one page of its own that opens a backup without the app, from any disk.
import { opener as words } from "../i18n/en/opener.ts";
import { asFailure, Failure } from "../lib/failure.ts";
import {
  mostInZip,
  openBackupFile,
  ZipFile,
  type Following,
  type OpenedBackup,
} from "../storage/opener-client.ts";
import { chosenFolder, foldersArePossible, folderTarget, newFolderIn } from "./folder.ts";

/** An element of the page, which is written in `open-backup.html`. */
function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Failure("bug", { what: id });
  return found;
}

// Their kinds are said in the page.
const [file, secret, show] = [part("file"), part("secret"), part("show")] as [
  HTMLInputElement,
  HTMLInputElement,
  HTMLInputElement,
];
const bar = part("bar") as HTMLProgressElement;
let opened: OpenedBackup | null = null;
let stopped = false;

function say(id: string, text: string): void {
  part(id).textContent = text;
  part(id).hidden = text === "";
}

/** What a browser says when a disk is full, a folder is closed to it, or its memory is at an end. */
function wordsFor(thrown: unknown): string {
  if (thrown instanceof DOMException && thrown.name === "QuotaExceededError") return words.fullDisk;
  if (thrown instanceof DOMException) return words.refusedFolder;
  if (thrown instanceof RangeError) return words.failed("file-too-large");
  return words.failed(asFailure(thrown).code);
}

function following(tell: (done: number, of: number) => string): Following {
  return {
    cancelled: () => stopped,
    progress: (done) => {
      bar.value = done / Math.max(file.files?.[0]?.size ?? 1, 1);
      part("stand").textContent = tell(done, file.files?.[0]?.size ?? done);
    },
  };
}

/** Does one piece of work with everything else out of reach. */
async function busily(begin: string, work: () => Promise<void>): Promise<void> {
  stopped = false;
  say("problem", "");
  say("done", "");
  bar.removeAttribute("value");
  part("stand").textContent = begin;
  part("busy").hidden = false;
  for (const button of document.querySelectorAll("button")) button.disabled = button.id !== "stop";
  await new Promise((resolve) => setTimeout(resolve, 50)); // drawn, before the key is made and the page stands still
  try {
    await work();
  } catch (thrown) {
    say("problem", wordsFor(thrown));
  } finally {
    part("busy").hidden = true;
    for (const button of document.querySelectorAll("button")) button.disabled = false;
  }
}

async function open(): Promise<void> {
  const chosen = file.files?.[0];
  part("found").hidden = true;
  if (chosen === undefined) {
    say("problem", words.fileMissing);
    file.focus();
    return;
  }
  if (secret.value.trim() === "") {
    say("problem", words.secretMissing);
    secret.focus();
    return;
  }
  await busily(words.deriving, async () => {
    opened = await openBackupFile(chosen, secret.value, following(words.reading));
    const { writtenAt, cases, records, files } = opened.manifest;
    part("holds").textContent = words.holds(writtenAt, cases, records, files, opened.fileBytes);
    part("found").hidden = false;
    secret.value = "";
  });
  if (!part("found").hidden) part("found-title").focus();
}

/** The name of what is saved, after the day of the backup; it names nobody. */
function nameOf({ manifest }: OpenedBackup): string {
  return `habeas-contents-${manifest.writtenAt.slice(0, 10)}`;
}

async function intoFolder(): Promise<void> {
  if (opened === null) return;
  const backup = opened;
  await busily("", async () => {
    const parent = await chosenFolder();
    if (parent === null) return;
    const folder = await newFolderIn(parent, nameOf(backup));
    await backup.save(folderTarget(folder), words.readme, following(words.saving));
    say("done", words.savedFolder(folder.name));
  });
}

function download(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // until then the browser may still be taking it
}

async function intoZip(): Promise<void> {
  if (opened === null) return;
  const backup = opened;
  if (backup.fileBytes > mostInZip) {
    say("problem", words.tooLargeForZip(mostInZip));
    return;
  }
  await busily("", async () => {
    const zip = new ZipFile();
    await backup.save(zip, words.readme, following(words.saving));
    if (stopped) throw new Failure("cancelled");
    download(zip.end(), `${nameOf(backup)}.zip`);
    say("done", words.savedZip(`${nameOf(backup)}.zip`));
  });
}

/** The browser gives keys and compiled code only to pages that it deems safe. */
const fit = "subtle" in crypto && "WebAssembly" in globalThis;
if (!fit) say("unfit", words.unfit);
else {
  say("unfit", "");
  part("open").hidden = false;
  part("folder").hidden = !foldersArePossible;
  if (!foldersArePossible) part("zip").className = "primary";
}
part("open").addEventListener("submit", (event) => {
  event.preventDefault();
  void open();
});
show.addEventListener("change", () => {
  secret.type = show.checked ? "text" : "password";
});
part("stop").addEventListener("click", () => (stopped = true));
part("folder").addEventListener("click", () => void intoFolder());
part("zip").addEventListener("click", () => void intoZip());
