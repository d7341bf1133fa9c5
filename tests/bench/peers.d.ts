declare module "sainte-lague" {
  export default function sainteLague(
    votes: Record<string, number>,
    seats: number,
    options?: { draw?: boolean },
  ): Record<string, number>;
}

declare module "hare-niemeyer" {
  export default function hareNiemeyer(
    votes: Record<string, number>,
    seats: number,
    options?: { draw?: boolean },
  ): Record<string, number>;
}
