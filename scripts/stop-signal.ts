/** Resolves when this process is told to end, by a signal or by the death of the launcher before it. */
export function stopSignal(): Promise<"stop"> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve("stop");
    };
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
    if (process.channel) process.on("disconnect", stop);
  });
}
