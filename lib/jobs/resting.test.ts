import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { restingAfter } from "./resting";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lasting = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

it("says that there is rest a while after the beginning, where nothing is done", async () => {
  const rests = vi.fn();
  restingAfter(lasting, 1_000, rests);
  await vi.advanceTimersByTimeAsync(999);
  expect(rests).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(rests).toHaveBeenCalledOnce();
});

it("says once that there is rest, a while after the last of what was in hand", async () => {
  const rests = vi.fn();
  const work = restingAfter(lasting, 1_000, rests);
  void work(100);
  void work(1_100);
  await vi.advanceTimersByTimeAsync(1_200);
  expect(rests, "a while after the first, when the second has only just ended").not.toHaveBeenCalled();
  void work(10);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rests, "a third began meanwhile").not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20);
  expect(rests).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(rests).toHaveBeenCalledOnce();
});

it("never rests where that is not wanted", async () => {
  const rests = vi.fn();
  const work = restingAfter(lasting, Number.POSITIVE_INFINITY, rests);
  void work(10);
  await vi.advanceTimersByTimeAsync(10_000_000);
  expect(rests).not.toHaveBeenCalled();
});
