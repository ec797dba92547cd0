/** Groups of numbers 0 to n-1 that grow together; near-linear in the number of joins. */
export class UnionFind {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The number that stands for a number's group. */
  find(member: number): number {
    let root = member;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    while (this.parent[member] !== root) {
      const next = this.parent[member] as number;
      this.parent[member] = root;
      member = next;
    }
    return root;
  }

  /** Makes one group of two; the lower representative stays. */
  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.parent[Math.max(a, b)] = Math.min(a, b);
  }
}
