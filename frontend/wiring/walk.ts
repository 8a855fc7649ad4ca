import { type Part, type Picture, partsOf } from './picture.js';

type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Where the arrow keys lead: left and right along the wires, up and down within a lane. */
export class Walk {
  private readonly order: Part[];
  private readonly byId = new Map<string, Part>();
  private readonly lanes = new Map<string, string[]>();
  private readonly laneOf = new Map<string, string>();
  private readonly right = new Map<string, string[]>();
  private readonly left = new Map<string, string[]>();
  /** The way one came, so that right and then left is where one was. */
  private readonly came = new Map<string, string>();

  constructor(picture: Picture) {
    this.order = partsOf(picture);
    this.order.forEach((part) => this.byId.set(part.id, part));
    this.lane('nics', picture.nics);
    this.lane(
      'teams',
      picture.teams.flatMap((team) => [team, ...team.teamNics]),
    );
    this.lane('switches', picture.switches);
    this.lane(
      'adapters',
      picture.owners.flatMap((owner) => [owner, ...owner.rows]),
    );
    for (const wire of picture.wires) {
      this.link(wire.from, wire.to);
    }
    for (const team of picture.teams) {
      for (const teamNic of team.teamNics) {
        this.link(team.id, teamNic.id);
      }
    }
    for (const owner of picture.owners) {
      const first = owner.rows[0];
      if (first) {
        // a title has no wire; it is reached upwards, and left of it lies what its first adapter hangs on
        this.left.set(owner.id, this.left.get(first.id) ?? []);
      }
    }
  }

  first(): string | undefined {
    return this.order[0]?.id;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  step(from: string, direction: Direction): string | undefined {
    switch (direction) {
      case 'first':
        return this.order[0]?.id;
      case 'last':
        return this.order.at(-1)?.id;
      case 'up':
        return this.neighbour(from, -1);
      case 'down':
        return this.neighbour(from, 1);
      case 'left':
        return this.along(this.left, from);
      case 'right':
        return this.along(this.right, from);
    }
  }

  private lane(name: string, parts: Part[]) {
    this.lanes.set(
      name,
      parts.map((part) => part.id),
    );
    parts.forEach((part) => this.laneOf.set(part.id, name));
  }

  private link(from: string, to: string) {
    if (this.byId.has(from) && this.byId.has(to)) {
      this.right.set(from, [...(this.right.get(from) ?? []), to]);
      this.left.set(to, [...(this.left.get(to) ?? []), from]);
    }
  }

  private neighbour(from: string, by: number): string | undefined {
    const lane = this.lanes.get(this.laneOf.get(from) ?? '') ?? [];
    return lane[lane.indexOf(from) + by];
  }

  private along(wires: Map<string, string[]>, from: string): string | undefined {
    const ends = wires.get(from) ?? [];
    const back = this.came.get(from);
    const to = back !== undefined && ends.includes(back) ? back : ends[0];
    if (to !== undefined) {
      this.came.set(to, from);
    }
    return to;
  }
}
