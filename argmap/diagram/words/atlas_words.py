"""The words of the atlas, in the languages that have a table."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "legend elsewhere": "a claim drawn elsewhere bears on it too",
    "legend crowd": "claims drawn together, counted",
    "atlas": "Each claim hangs under what it bears on, and is as wide as its branch has ends.",
    "atlas crowds": "Claims with a block of their own: {0:,}; counted in grey blocks: {1:,}.",
}

GERMAN: Mapping[str, str] = {
    "legend elsewhere": "auch eine Aussage an anderer Stelle wirkt darauf",
    "legend crowd": "zusammen gezeichnete Aussagen, gezählt",
    "atlas": "Jede Aussage hängt unter dem, worauf sie wirkt, so breit, wie ihr Zweig Enden hat.",
    "atlas crowds": "Aussagen mit eigenem Feld: {0:,}; in grauen Feldern gezählt: {1:,}.",
}

FRENCH: Mapping[str, str] = {
    "legend elsewhere": "un énoncé placé ailleurs y touche aussi",
    "legend crowd": "énoncés réunis, comptés",
    "atlas": "Chaque énoncé pend sous ce qu’il concerne, large comme sa branche a de bouts.",
    "atlas crowds": "Énoncés avec leur propre bloc : {0:,} ; comptés dans les blocs gris : {1:,}.",
}

SPANISH: Mapping[str, str] = {
    "legend elsewhere": "también influye en ella otra, en otro lugar",
    "legend crowd": "afirmaciones juntas, contadas",
    "atlas": "Cada afirmación cuelga de lo que apoya o ataca; su ancho: las puntas de su rama.",
    "atlas crowds": "Afirmaciones con bloque propio: {0:,}; contadas en bloques grises: {1:,}.",
}
