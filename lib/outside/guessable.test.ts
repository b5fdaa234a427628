import { expect, test } from "vitest";
import { isGuessable } from "./guessable";

const known = ["West Midlands Police", "robin.archer@west-midlands.example"];

test.each([
  "password1234",
  "P@ssw0rd1234",
  "Password2024!",
  "Summer2024!!",
  "qwertyuiop12",
  "1qaz2wsx3edc",
  "123456789012",
  "aaaaaaaaaaaa",
  "abababababab",
  "letmeinletmein",
  "iloveyou1234",
  "manchesterunited",
  "01/01/1980 02",
  "westmidlandspolice",
  "x".repeat(128),
])("“%s” is soon guessed", async (password) => expect(await isGuessable(password, known)).toBe(true));

test.each([
  "correct kettle orchard staple",
  "outstanding demonstration",
  "blue kettle under rain",
  "Übung macht den Meister",
  "vKq8#rT2!mZx",
])("“%s” is not", async (password) => expect(await isGuessable(password, known)).toBe(false));
