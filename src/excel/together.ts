interface Asked<Key, Answer> {
  readonly key: Key;
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

/**
 * Asks once for all that is asked for in one go: every batch costs Excel a round trip. Where the common question fails,
 * each is asked by itself, so that only the one at fault fails.
 * @param ask answers in the order of the keys
 */
export function together<Key, Answer>(ask: (keys: readonly Key[]) => Promise<readonly Answer[]>) {
  let waiting: Asked<Key, Answer>[] = [];
  const alone = ({ key, resolve, reject }: Asked<Key, Answer>) =>
    ask([key]).then(([answer]) => resolve(answer as Answer), reject);
  const flush = () => {
    const asked = waiting;
    waiting = [];
    const [only] = asked;
    if (only && asked.length === 1) return alone(only);
    return ask(asked.map(({ key }) => key)).then(
      (answers) => asked.forEach(({ resolve }, index) => resolve(answers[index] as Answer)),
      () => Promise.all(asked.map(alone)),
    );
  };
  return (key: Key): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (waiting.length === 1) queueMicrotask(() => void flush());
    });
}
