/** The frame around every page, with nothing in it. */
export default function FrameAlone() {
  return <p />;
}
