import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Failure } from "../../src/lib/failure.ts";
import { identity } from "../../src/ui/access/identity.svelte.ts";
import ProveDialog from "../../src/ui/access/ProveDialog.svelte";
import { accessDouble } from "../support/access.ts";

// jsdom has no modal dialogs; the real ones are walked in the browser.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  identity.access = null;
});

test("in a practice nobody is asked who they are", async () => {
  expect(await identity.confirm("because")).toBe(true);
  expect(identity.reason).toBeNull();
});

test("a proof counts for the next step too, then it is asked again, and a new desk asks anew", async () => {
  const access = accessDouble();
  identity.access = access;
  const one = identity.confirm("first");
  expect(identity.reason).toBe("first");
  identity.answer("words");
  expect(await one).toBe(true);
  expect(await identity.confirm("second")).toBe(true);
  const later = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 91_000);
  const third = identity.confirm("third");
  expect(identity.reason).toBe("third");
  identity.answer(null);
  expect(await third).toBe(false);
  later.mockRestore();
  identity.access = access;
  void identity.confirm("fourth");
  expect(identity.reason).toBe("fourth");
});

test("a question that another one replaces is answered with no", async () => {
  identity.access = accessDouble();
  const one = identity.ask("first");
  const two = identity.ask("second");
  expect(await one).toBeNull();
  identity.answer("words");
  expect(await two).toBe("words");
});

test("the dialog says what is about to happen, and takes only what opens the vault", async () => {
  const prove = vi.fn(async (opener: unknown) => {
    if (opener !== "right") throw new Failure("wrong-passphrase");
  });
  const onanswer = vi.fn();
  render(ProveDialog, {
    ...{ access: accessDouble({ prove }), reason: "All is about to go." },
    ...{ onanswer, onlock: vi.fn() },
  });
  expect(screen.getByText("All is about to go.")).toBeDefined();
  const field = screen.getByLabelText("Passphrase");
  await userEvent.type(field, "wrong{Enter}");
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(onanswer).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, "right{Enter}");
  await waitFor(() => expect(onanswer).toHaveBeenCalledWith("right"));
});

test("leaving the dialog is a no", async () => {
  const onanswer = vi.fn();
  render(ProveDialog, {
    ...{ access: accessDouble(), reason: "All is about to go." },
    ...{ onanswer, onlock: vi.fn() },
  });
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onanswer).toHaveBeenCalledWith(null);
});

describe("wrong answers in a row", () => {
  const wrong = vi.fn(() => Promise.reject(new Failure("wrong-passphrase")));
  const onlock = vi.fn();

  function ask(): void {
    cleanup();
    render(ProveDialog, { access: accessDouble({ prove: wrong }), reason: "x", onanswer: vi.fn(), onlock });
  }
  const guess = (): void => void fireEvent.submit(document.querySelector("#prove") ?? document.body);

  beforeEach(() => {
    vi.useFakeTimers();
    wrong.mockClear();
    onlock.mockClear();
  });
  afterEach(() => void vi.useRealTimers());

  async function guessTimes(times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      await vi.advanceTimersByTimeAsync(31_000); // whatever is to be waited for
      guess();
      await vi.advanceTimersByTimeAsync(0);
    }
  }

  test("wait longer from the fifth on, and asking again does not shorten it", async () => {
    ask();
    await guessTimes(5);
    expect(screen.getByText(/Wait 1 second before the next try/)).toBeDefined();
    guess();
    expect(wrong).toHaveBeenCalledTimes(5);
    ask();
    await vi.advanceTimersByTimeAsync(0);
    guess();
    expect(wrong).toHaveBeenCalledTimes(5);
    await guessTimes(1);
    expect(wrong).toHaveBeenCalledTimes(6);
    expect(screen.getByText(/Wait 2 seconds before the next try/)).toBeDefined();
    expect(onlock).not.toHaveBeenCalled();
  });

  test("lock the desk at the eighth, which is said before, however often the question was left in between", async () => {
    for (let n = 0; n < 7; n += 1) {
      ask();
      await guessTimes(1);
    }
    expect(screen.getByText(/One more wrong passphrase locks the desk/)).toBeDefined();
    expect(onlock).not.toHaveBeenCalled();
    await guessTimes(1);
    expect(onlock).toHaveBeenCalledOnce();
  });

  test("are forgotten with the first right one", async () => {
    ask();
    await guessTimes(7);
    identity.answer("right");
    ask();
    await guessTimes(4);
    expect(onlock).not.toHaveBeenCalled();
    expect(screen.queryByText(/before the next try/)).toBeNull();
  });
});
