import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Figure, type FigureText, figure, link, round, textWidth } from './svg.ts';

export interface NetworkNode {
  id: string;
  kind: 'country' | 'organization' | 'person';
  name: string;
  href: string;
  /** Briefings about it. */
  briefings: number;
}

export interface NetworkLink {
  source: string;
  target: string;
  /** Briefings about both. */
  briefings: number;
}

interface Options extends FigureText {
  /** The node in the middle. */
  focus: string;
}

const width = 720;
const height = 440;
const nameSize = 13;
const nameLine = 18;
const widestName = 120;
const steps = 400;

/** What is named together: nodes and lines at rest, at the same places for the same input in any order. */
export function networkFigure(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
  options: Options,
): Figure | undefined {
  if (links.length === 0) return undefined;
  const { placed, joined } = settle(nodes, links, options.focus);
  const most = Math.max(...links.map(({ briefings }) => briefings));
  return figure(options, { width, height, name: 'network', role: 'group' }, [
    ...joined.toSorted((a, b) => a.briefings - b.briefings).map((join) => drawLink(join, most, options.focus)),
    ...placed.map((node) => drawNode(node, options.focus)),
  ]);
}

/** A long name stands in several lines: else it would push everything else into a corner. */
function namesOf(name: string): Pick<Placed, 'lines' | 'room'> {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length === 0 || textWidth(longer, nameSize) > widestName) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return { lines, room: Math.max(...lines.map((line) => textWidth(line, nameSize))) };
}

/** Positions of the nodes after the forces have come to rest. */
export function settle(nodes: readonly NetworkNode[], links: readonly NetworkLink[], focus: string) {
  const placed: Placed[] = nodes
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((node) => ({
      ...node,
      radius: 5 + Math.sqrt(node.briefings) * 2,
      ...namesOf(node.name),
      ...(node.id === focus ? { fx: width / 2, fy: height / 2 } : {}),
    }));
  const joined = links
    .toSorted((a, b) => (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1))
    .map((join) => ({ ...join })) as unknown as Joined[];
  const most = Math.max(...links.map(({ briefings }) => briefings));
  const simulation = forceSimulation(placed)
    .randomSource(randomSource(42))
    .stop()
    .force('links', linkForce(joined, most))
    .force('apart', forceManyBody().strength(-520))
    .force(
      'names',
      forceCollide<Placed>(({ radius, room, lines }) =>
        Math.max(radius + 4 + 14 * lines.length, room * 0.5),
      ).iterations(4),
    )
    .force('x', forceX<Placed>(width / 2).strength(0.055))
    .force('y', forceY<Placed>(height / 2).strength(0.13));
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    for (const node of placed) keepInside(node);
  }
  return { placed, joined };
}

const linkForce = (joined: Joined[], most: number) =>
  forceLink<Placed, Joined>(joined)
    .id(({ id }) => id)
    .distance(({ briefings }) => 175 - (75 * briefings) / most)
    .strength(({ briefings }) => 0.25 + (0.55 * briefings) / most);

function keepInside(node: Placed): void {
  const side = Math.max(node.room / 2, node.radius) + 6;
  node.x = Math.min(width - side, Math.max(side, node.x ?? 0));
  node.y = Math.min(height - node.radius - 8 - node.lines.length * nameLine, Math.max(node.radius + 6, node.y ?? 0));
}

function drawLink({ source, target, briefings }: Joined, most: number, focus: string): Element {
  const isNear = source.id === focus || target.id === focus;
  const d = `M${round(source.x ?? 0)} ${round(source.y ?? 0)}L${round(target.x ?? 0)} ${round(target.y ?? 0)}`;
  const strokeWidth = round(0.7 + (3.6 * briefings) / most);
  return s('path', { className: ['tie', ...(isNear ? ['near'] : [])], d, strokeWidth }, [
    s('title', `${source.name} and ${target.name}: ${countOf(briefings)} about both`),
  ]);
}

function drawNode(node: Placed, focus: string): Element {
  const { x = 0, y = 0, radius, name, kind, lines } = node;
  const box = { x: round(x - radius), y: round(y - radius), width: round(radius * 2), height: round(radius * 2) };
  const mark =
    kind === 'country' ? s('rect', { ...box, rx: 2 }) : s('circle', { cx: round(x), cy: round(y), r: round(radius) });
  const label = lines.flatMap((line, at) => [
    s('tspan', { x: round(x), y: round(y + radius + 14 + at * nameLine) }, line),
    // What is read aloud is one name.
    ' ',
  ]);
  const words = s('text', { textAnchor: 'middle' }, ...label.slice(0, -1));
  const drawn = link(node.href, `${name}: ${countOf(node.briefings)}`, [mark, words]);
  drawn.properties['className'] = ['node', kind, ...(node.id === focus ? ['focus'] : [])];
  return drawn;
}

const countOf = (briefings: number): string => `${briefings} ${briefings === 1 ? 'briefing' : 'briefings'}`;

/** Numbers from 0 to 1, the same ones each time: a linear congruential generator. */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Placed extends NetworkNode, SimulationNodeDatum {
  radius: number;
  /** Its name. */
  lines: string[];
  /** Width of the longest of them. */
  room: number;
}
type Joined = SimulationLinkDatum<Placed> & { source: Placed; target: Placed; briefings: number };
