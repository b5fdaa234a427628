import { bePatient } from "@/lib/data/patience";

// Tests do not ask how fast the machine is that others use as well. Those that ask how long somebody waits say so themselves.
bePatient(5);
