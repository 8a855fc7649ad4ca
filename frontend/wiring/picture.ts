/** The picture as `io.patchbay.diagram.Picture` sends it; see there for what each part means. */
export interface Message {
  key: string;
  parameters: unknown[];
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Part {
  id: string;
  subject: string;
  box: Rect;
  label: Message;
}

export interface Vlan {
  colour: number;
  form: 'UNTAGGED' | 'ACCESS' | 'TRUNK' | 'PRIVATE';
  text: Message;
  aside: Message | null;
}

export interface Socket {
  id: string;
  x: number;
  y: number;
  uplink: boolean;
  colour: number;
  lit: boolean;
}

export interface Nic extends Part {
  name: string;
  kind: 'ETHERNET' | 'WIFI' | 'CISCO_VIC' | 'SOFTWARE' | 'MISSING';
  link: 'UP' | 'DISCONNECTED' | 'DISABLED' | 'NOT_PRESENT' | 'UNKNOWN';
  use: 'SWITCH' | 'TEAM' | 'HOST' | 'NONE';
  facts: Message[];
}

export interface Bracket {
  id: string;
  subject: string;
  box: Rect;
  caption: Message;
}

export interface TeamNic extends Part {
  name: string;
  socket: Socket;
  vlan: Vlan;
}

export interface Team extends Part {
  name: string;
  kind: Message;
  sockets: Socket[];
  teamNics: TeamNic[];
}

export interface Chassis extends Part {
  name: string;
  type: 'PRIVATE' | 'INTERNAL' | 'EXTERNAL';
  system: boolean;
  kind: Message;
  note: Message;
  hostAdapters: Message | null;
  sockets: Socket[];
}

export interface Row extends Part {
  name: string;
  addresses: string[];
  vlan: Vlan;
  plug: 'PLUGGED' | 'UNPLUGGED' | 'LOST';
}

export interface Owner extends Part {
  host: boolean;
  running: boolean;
  title: Message;
  remarks: Message[];
  rows: Row[];
}

export interface Wire {
  id: string;
  subject: string;
  kind: 'CABLE' | 'PORT' | 'DIRECT' | 'LOOSE';
  from: string;
  to: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  colour: number;
  dashed: boolean;
}

export interface Picture {
  width: number;
  height: number;
  lanes: { x: number; width: number; title: Message }[];
  nics: Nic[];
  brackets: Bracket[];
  teams: Team[];
  switches: Chassis[];
  owners: Owner[];
  wires: Wire[];
  paths: Record<string, string[]>;
  console: string[];
}

/** All that one can point at, in reading order. */
export function partsOf(picture: Picture): Part[] {
  return [
    ...picture.nics,
    ...picture.teams.flatMap((team) => [team, ...team.teamNics]),
    ...picture.switches,
    ...picture.owners.flatMap((owner) => [owner, ...owner.rows]),
  ];
}
