/**
 * The adapter splits a script at every semicolon, which would cut function bodies apart. Sent whole, PostgreSQL parses it
 * itself, and runs it as one transaction. Connections are listed in `opened`, since the engine does not close them.
 */
export function sendingScriptsWhole(factory, shadow, opened) {
  const whole = (adapter) => {
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        adapter.onError(error);
      }
    };
    adapter.queryRaw = readingLetters(adapter);
    opened.push(adapter);
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => whole(await factory.connect()),
    connectToShadowDb: async () => whole(await shadow.connect()),
  };
}

/**
 * PostgreSQL's catalogues use a one-letter type (18) that the adapter does not know and the engine wants as a character:
 * it is passed through as text (25) and declared afterwards. Without this no database with a constraint can be described.
 */
function readingLetters(adapter) {
  const character = 6; // ColumnTypeEnum.Character
  const performIO = adapter.performIO.bind(adapter);
  return async (query) => {
    const { fields, rows } = await performIO(query);
    const isLetter = fields.map(({ dataTypeID }) => dataTypeID === 18);
    for (const [index, field] of fields.entries()) if (isLetter[index]) field.dataTypeID = 25;
    const passOn = Object.create(adapter, { performIO: { value: async () => ({ fields, rows }) } });
    const result = await Object.getPrototypeOf(adapter).queryRaw.call(passOn, query);
    const columnTypes = result.columnTypes.map((type, index) => (isLetter[index] ? character : type));
    return { ...result, columnTypes };
  };
}
