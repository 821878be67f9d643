/** Hands a finished file to the officer as a download; the name never names a person. */
export function saveFile(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the bytes over once the click is done; a moment later nothing keeps them alive.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
