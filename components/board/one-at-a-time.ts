/** Runs changes of one ticket one after the other: the second needs the version that the first gives. Gives when it is done. */
export function oneAtATime(): (number: number, change: () => Promise<void>) => Promise<void> {
  const queues = new Map<number, Promise<void>>();
  return (number, change) => {
    const earlier = queues.get(number);
    const next = earlier ? earlier.then(change) : change();
    queues.set(number, next);
    void next.finally(() => {
      if (queues.get(number) === next) queues.delete(number);
    });
    return next;
  };
}
