/** On a busy machine a step in the browser may take many times as long; a test that hangs is told all the same. */
jest.setTimeout(120_000);
