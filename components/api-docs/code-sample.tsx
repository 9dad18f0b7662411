/** Text for a machine; it wraps, so that nothing is out of sight on a phone. */
export function CodeSample({ children }: { children: string }) {
  return (
    <pre className="rounded-lg bg-sunken px-3 py-2.5 font-mono text-xs leading-5 break-words whitespace-pre-wrap">
      {children}
    </pre>
  );
}
