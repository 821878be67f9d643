// Takes the app out of this browser and leaves every byte of its data: no database, no private file, no witness.
const button = document.getElementById("repair");
const done = document.getElementById("done");

async function repair() {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  // The stores of the app carry its name; the witness that data was made here does not.
  const names = (await caches.keys()).filter((name) => name.startsWith("habeas-"));
  await Promise.all(names.map((name) => caches.delete(name)));
  return names.length;
}

/** @param {string} words */
function say(words) {
  if (done !== null) done.textContent = words;
}

button?.addEventListener("click", () => {
  repair().then(
    () => {
      say("The copy of the app is removed. Your data is as it was. Open Habeas to get a fresh copy.");
    },
    () => {
      say("The browser did not allow it. Close all windows of Habeas, then try again.");
    },
  );
});
