import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import App from "../../src/app/App.svelte";
import { Session } from "../../src/app/session.svelte.ts";
import type { Updates } from "../../src/app/updates.ts";
import { initialSettings } from "../../src/domain/settings.ts";
import { Failure } from "../../src/lib/failure.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import type { Vault, VaultStatus } from "../../src/storage/vault.ts";
import { accessDouble } from "../support/access.ts";
import { backupsDouble } from "../support/backups.ts";
import { atTheWorklist } from "../support/page.ts";

atTheWorklist();

const updates: Updates = {
  subscribe: (listener) => {
    listener("ready");
    return () => undefined;
  },
  activate: async () => "nothing-waiting",
  keepOnlyThisVersion: () => undefined,
};

function opened(status: VaultStatus, more: Partial<Vault> = {}) {
  const vault: Vault = {
    status: async () => status,
    create: vi.fn(async () => practiceDesk(initialSettings)),
    unlock: vi.fn(async () => practiceDesk(initialSettings)),
    lock: vi.fn(async () => undefined),
    persist: async () => true,
    servedSafely: async () => true,
    seemsPrivate: async () => true,
    access: accessDouble(),
    backups: async () => backupsDouble(),
    wayBackUntil: async () => null,
    failedTries: () => 0,
    triesRecorded: vi.fn(),
    read: async () => null,
    takeOver: vi.fn(async () => practiceDesk(initialSettings)),
    ...more,
  };
  const startAfresh = vi.fn();
  const session = new Session(vault, { startAfresh, tellLock: vi.fn(), opened: vi.fn() });
  render(App, { session, updates });
  return { vault, startAfresh };
}

async function typeInto(name: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(name);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

test("a newcomer reaches a desk for practice with one press, and it says so", async () => {
  opened({ kind: "none" });
  await userEvent.click(await screen.findByRole("button", { name: "Try a practice request" }));
  expect(await screen.findByText("PRACTICE")).toBeDefined();
  expect(screen.getByText("Nothing is saved")).toBeDefined();
});

test("a vault is not made with a passphrase that is easy to guess, mistyped, or without a name", async () => {
  const { vault } = opened({ kind: "none" });
  await userEvent.click(await screen.findByRole("button", { name: "Set up for real work" }));
  expect(await screen.findByText("This may be a private window")).toBeDefined();
  await typeInto("Passphrase", "Password1234");
  await typeInto("Passphrase again", "Password123");
  await userEvent.click(screen.getByRole("button", { name: "Create my desk" }));
  const summary = screen.getByRole("alert", { name: "There is a problem" });
  expect(within(summary).getAllByRole("link")).toHaveLength(3);
  await waitFor(() => expect(document.title).toBe("Error: Set up for real work – Habeas"));
  expect(vault.create).not.toHaveBeenCalled();
});

test("a suggested passphrase makes a vault, and the browser's answer is told plainly", async () => {
  const { vault } = opened({ kind: "none" }, { persist: async () => false });
  await userEvent.click(await screen.findByRole("button", { name: "Set up for real work" }));
  await userEvent.click(screen.getByRole("button", { name: "Suggest a passphrase" }));
  await userEvent.click(await screen.findByRole("button", { name: "Use this one" }));
  const passphrase = screen.getByLabelText<HTMLInputElement>("Passphrase").value;
  expect(passphrase.split(" ")).toHaveLength(6);
  await typeInto("Passphrase again", passphrase);
  await typeInto("Name of your organisation", "Contoso");
  await userEvent.click(screen.getByRole("button", { name: "Create my desk" }));
  expect(await screen.findByText(/did not promise to keep your data/)).toBeDefined();
  expect(vi.mocked(vault.create).mock.lastCall).toMatchObject([
    passphrase,
    { organisation: { name: "Contoso" } },
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Go to the worklist" }));
  expect(await screen.findByRole("heading", { name: "Worklist", level: 1 })).toBeDefined();
});

test("a wrong passphrase is said at the field, and what was typed stays", async () => {
  opened(
    { kind: "locked" },
    {
      unlock: async () => {
        throw new Failure("wrong-passphrase");
      },
    },
  );
  await typeInto("Passphrase", "not this one");
  await userEvent.click(screen.getByRole("button", { name: "Unlock" }));
  const field = screen.getByLabelText<HTMLInputElement>("Passphrase");
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByText(/does not open this data/)).toBeDefined();
  expect(field.value).toBe("not this one");
});

test("a door at which six tries failed lets nobody try before the wait is over, not even after a reload", async () => {
  const { vault } = opened({ kind: "locked" }, { failedTries: () => 6 });
  expect(await screen.findByText("Wait 2 seconds before the next try.")).toBeDefined();
  await typeInto("Passphrase", "right");
  await userEvent.keyboard("{Enter}");
  expect(vault.unlock).not.toHaveBeenCalled();
  await waitFor(() => expect(screen.queryByText(/before the next try/)).toBeNull(), { timeout: 4000 });
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "Worklist" })).toBeDefined();
});

test.for([
  [{ kind: "open-elsewhere" }, /another window/],
  [{ kind: "lost" }, /is gone/],
  [{ kind: "unsupported", missing: "Web Locks" }, /cannot keep your data safely/],
] as const)(
  "before the door, $0.kind is explained and practice is still offered",
  async ([status, words]) => {
    opened(status);
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "Try a practice request" })).toBeDefined();
  },
);

test.for([{ kind: "locked" }, { kind: "open-elsewhere" }, { kind: "none" }] as const)(
  "from a host that is not safe nobody is asked for a passphrase ($kind), and it is said why",
  async (status) => {
    const { vault } = opened(status, { servedSafely: async () => false });
    if (status.kind === "none")
      await userEvent.click(await screen.findByRole("button", { name: "Set up for real work" }));
    expect(await screen.findByText(/is not served safely/)).toBeDefined();
    expect(screen.queryByLabelText("Passphrase")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Try a practice request" }));
    expect(await screen.findByText("PRACTICE")).toBeDefined();
    expect(
      [vault.create, vault.unlock, vault.takeOver].filter((one) => vi.mocked(one).mock.calls.length > 0),
    ).toEqual([]);
  },
);

test("nobody is asked for a passphrase before it is known whether the host is safe", async () => {
  let known: (safe: boolean) => void = () => undefined;
  opened({ kind: "locked" }, { servedSafely: () => new Promise((resolve) => (known = resolve)) });
  await screen.findByRole("heading", { name: "Unlock Habeas" });
  expect(screen.queryByLabelText("Passphrase")).toBeNull();
  known(true);
  expect(await screen.findByLabelText("Passphrase")).toBeDefined();
});

test("Ctrl+Shift+L locks, and leaves nothing on the page", async () => {
  const { vault, startAfresh } = opened({ kind: "locked" });
  await typeInto("Passphrase", "right");
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("heading", { name: "Worklist" });
  await userEvent.keyboard("{Control>}{Shift>}L{/Shift}{/Control}");
  await waitFor(() => expect(startAfresh).toHaveBeenCalledOnce());
  expect(vault.lock).toHaveBeenCalledOnce();
});

test("the palette finds a command by another word, and gives it the keys of a list", async () => {
  opened({ kind: "locked" });
  await typeInto("Passphrase", "right");
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("heading", { name: "Worklist" });
  await userEvent.keyboard("{Control>}k{/Control}");
  const box = await screen.findByRole("combobox", { name: "Find or do" });
  await userEvent.type(box, "forget");
  expect(screen.getAllByRole("option").map((option) => option.textContent.trim())).toEqual(["New request"]);
  await userEvent.clear(box);
  await userEvent.type(box, "cases");
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "Cases", level: 1 })).toBeDefined();
});

test("an address that leads nowhere says so and leads home", async () => {
  window.location.hash = "#/nowhere/at/all";
  opened({ kind: "locked" });
  await typeInto("Passphrase", "right");
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "There is no such page" })).toBeDefined();
});
