import { hasScanner } from "@/lib/outside/virus-scanner/clamd";

/** Whether a virus scanner looks at the files that are sent to this register. */
export const isScanned = (): boolean => hasScanner();
