/** Gives the officer a file to keep outside of Habeas, as a download of the browser; its name never names a person. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the content by the next minute; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
