/** The first thing a keyboard meets: past the navigation. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-inverse px-3 py-2 font-medium text-on-inverse focus:translate-y-0"
    >
      {children}
    </a>
  );
}
