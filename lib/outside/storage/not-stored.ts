/** There is nothing under a key that a record names: storage and register are not of one moment. */
export class NotStored extends Error {
  constructor(key: string) {
    super(`Nothing is stored under ${key}`);
    this.name = "NotStored";
  }
}
