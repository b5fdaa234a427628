import type { Job } from "@/lib/data/store/queue";
import { deliverMail } from "@/lib/usecases/mail/deliver";

/** Sends one mail. One that has ended is left alone, so this may be begun again. */
export const sendOrderedMail = ({ key: id }: Job): Promise<void> => deliverMail(id, new Date());
