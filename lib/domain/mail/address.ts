/** One plain address, as RFC 5321 has it without quotes: what a mail goes to is never a name, a list or a header. */
const PLAIN = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;

/** Whether mail can go to this address; one that cannot is told to administrators as refused. */
export const isMailable = (address: string): boolean => PLAIN.test(address) && !/^\.|\.\.|\.@/.test(address);
