/** As `load`, but asked for the same name again while it still loads, gives what is already under way. */
export function share<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const loading = new Map<string, Promise<Value>>();
  return (name) => {
    const known = loading.get(name);
    if (known !== undefined) return known;
    const started = load(name).finally(() => loading.delete(name));
    loading.set(name, started);
    return started;
  };
}
