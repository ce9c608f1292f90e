/** Seats: houses and cities whose name stands for who sits there. Own lists. */

/** A line each: `seat|other names|whom its name speaks for`. Only what stands for one, and is hardly ever named for itself. */
export const HOUSES = `Kremlin||Russia
Downing Street|10 Downing Street,Number 10,No 10|Britain
Whitehall||Britain
White House|Oval Office|United States
Pentagon||United States
Elysee|Élysée,Elysee Palace,Élysée Palace|France
Quai d'Orsay||France
Zhongnanhai||China
Blue House||South Korea
Berlaymont||European Commission`;

/** Capitals stand for their state (see states.ts) or for themselves; these for bodies as well: `city|whom its name may stand for besides`. */
export const BODIES_SEATED = `Brussels|European Union,NATO
Strasbourg|European Parliament,Council of Europe
Geneva|United Nations
Vienna|International Atomic Energy Agency,Organization of the Petroleum Exporting Countries
The Hague|International Criminal Court,International Court of Justice
Frankfurt|European Central Bank
Addis Ababa|African Union
Jakarta|Association of Southeast Asian Nations`;
