<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>indicators</name>
    <message>
        <source>{name}: {count} indicators of your own.</source>
        <translation>{name}: {count} eigen indicatoren.</translation>
    </message>
    <message>
        <source>The indicator “{id}” cannot be used.</source>
        <translation>De indicator “{id}” kan niet worden gebruikt.</translation>
    </message>
    <message>
        <source>An indicator has no id.</source>
        <translation>Een indicator heeft geen id.</translation>
    </message>
    <message>
        <source>It reads: {text}</source>
        <translation>Er staat: {text}</translation>
    </message>
    <message>
        <source>Give it a short name, such as "id": "k_schulden".</source>
        <translation>Geef er een korte naam aan, zoals "id": "k_schulden".</translation>
    </message>
    <message>
        <source>Its formula is {value}, which has no kind and no operands.</source>
        <translation>De formule is {value}, zonder kind en operands.</translation>
    </message>
    <message>
        <source>Write it as in docs/indicators.md, or leave it out.</source>
        <translation>Schrijf haar zoals in docs/indicators.md, of laat haar weg.</translation>
    </message>
    <message>
        <source>It has the fields {fields}, which do not exist.</source>
        <translation>De velden {fields} bestaan niet.</translation>
    </message>
    <message>
        <source>Leave them out, or correct their names. The fields are: {known}.</source>
        <translation>Laat ze weg of verbeter hun namen. De velden zijn: {known}.</translation>
    </message>
    <message>
        <source>“{field}” is {value}.</source>
        <translation>“{field}” is {value}.</translation>
    </message>
    <message>
        <source>Give a whole number (direction, per, decimals), true or false (whole_percent, sensitive), a list of texts (columns, count_columns, operands), or a text.</source>
        <translation>Geef een geheel getal (direction, per, decimals), true of false (whole_percent, sensitive), een lijst van teksten (columns, count_columns, operands) of een tekst.</translation>
    </message>
    <message>
        <source>The indicators in {name} could not be read.</source>
        <translation>De indicatoren in {name} zijn niet te lezen.</translation>
    </message>
    <message>
        <source>The file is JSON with a list called “indicators”; docs/indicators.md has an example.</source>
        <translation>Het bestand is JSON met een lijst “indicators”; docs/indicators.md geeft een voorbeeld.</translation>
    </message>
    <message>
        <source>The indicators in {name} were written for a newer version of the plugin.</source>
        <translation>De indicatoren in {name} zijn voor een nieuwere versie van de plugin geschreven.</translation>
    </message>
    <message>
        <source>The file has version {version}; this plugin reads up to {newest}.</source>
        <translation>Het bestand heeft versie {version}; deze plugin leest tot en met {newest}.</translation>
    </message>
    <message>
        <source>An id has at most 30 small letters, digits and underscores, begins with a letter, and does not end in a number, in _aantal or in _count: columns are named after it.</source>
        <translation>Een id heeft hoogstens 30 kleine letters, cijfers en liggende streepjes, begint met een letter en eindigt niet op een getal, op _aantal of op _count: kolommen heten ernaar.</translation>
    </message>
    <message>
        <source>Choose another id, such as k_schulden.</source>
        <translation>Kies een ander id, zoals k_schulden.</translation>
    </message>
    <message>
        <source>The column “{column}” has no letters or digits to be known by.</source>
        <translation>De kolom “{column}” heeft geen letters of cijfers om aan herkend te worden.</translation>
    </message>
    <message>
        <source>Give the column another name, in the table and here.</source>
        <translation>Geef de kolom een andere naam, in de tabel en hier.</translation>
    </message>
    <message>
        <source>“{column}” is taken: a column of that name is read as {other}.</source>
        <translation>“{column}” is bezet: een kolom die zo heet wordt gelezen als {other}.</translation>
    </message>
    <message>
        <source>Choose another id or column, or use {other} itself.</source>
        <translation>Kies een ander id of een andere kolom, of gebruik {other} zelf.</translation>
    </message>
    <message>
        <source>Its label is that of “{other}”; maps are called after labels.</source>
        <translation>Het label is dat van “{other}”; kaarten heten naar labels.</translation>
    </message>
    <message>
        <source>Choose another label.</source>
        <translation>Kies een ander label.</translation>
    </message>
    <message>
        <source>Its theme is “{theme}”.</source>
        <translation>Het thema is “{theme}”.</translation>
    </message>
    <message>
        <source>Choose K (vulnerability), O (nuisance and safety), L (liveability), W (housing) or C (context).</source>
        <translation>Kies K (kwetsbaarheid), O (overlast en veiligheid), L (leefbaarheid), W (woningvoorraad) of C (context).</translation>
    </message>
    <message>
        <source>Its direction is {direction}.</source>
        <translation>De richting (direction) is {direction}.</translation>
    </message>
    <message>
        <source>Choose 1 where higher is better, -1 where higher is worse, or 0 where it is neither.</source>
        <translation>Kies 1 als hoger beter is, -1 als hoger slechter is, of 0 als het geen van beide is.</translation>
    </message>
    <message>
        <source>It has no label or no unit.</source>
        <translation>Er is geen label of geen eenheid.</translation>
    </message>
    <message>
        <source>Fill in label_nl and unit_nl, or label_en and unit_en; what one language lacks is taken from the other.</source>
        <translation>Vul label_nl en unit_nl in, of label_en en unit_en; wat in de ene taal ontbreekt komt uit de andere.</translation>
    </message>
    <message>
        <source>“{field}” holds signs that could be taken for markup or a formula: {text}.</source>
        <translation>“{field}” bevat tekens die voor opmaak of een formule kunnen worden gehouden: {text}.</translation>
    </message>
    <message>
        <source>Write it as plain text, without &lt; &gt; {{ }} [% %], and without = + - @ or a space in front.</source>
        <translation>Schrijf gewone tekst, zonder &lt; &gt; {{ }} [% %] en zonder = + - @ of een spatie vooraan.</translation>
    </message>
    <message>
        <source>“{field}” has {length} signs; {most} fit.</source>
        <translation>“{field}” heeft {length} tekens; er passen er {most}.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>Maak het korter.</translation>
    </message>
    <message>
        <source>It has {decimals} decimals.</source>
        <translation>Het aantal decimalen is {decimals}.</translation>
    </message>
    <message>
        <source>Choose a number from 0 to 6.</source>
        <translation>Kies een getal van 0 tot en met 6.</translation>
    </message>
    <message>
        <source>Its kind is “{kind}”.</source>
        <translation>De soort (kind) is “{kind}”.</translation>
    </message>
    <message>
        <source>Choose share (a percentage), rate (per 1,000), count, index (a score), or model (an estimate by a model).</source>
        <translation>Kies share (een percentage), rate (per 1.000), count (een aantal), index (een score) of model (een schatting door een model).</translation>
    </message>
    <message>
        <source>“per” is {per}, which a {kind} cannot have.</source>
        <translation>“per” is {per}; dat kan niet bij een {kind}.</translation>
    </message>
    <message>
        <source>Leave it out; of a rate it is a number above 0, such as 1000.</source>
        <translation>Laat het weg; bij een rate is het een getal boven 0, zoals 1000.</translation>
    </message>
    <message>
        <source>It has count_columns, but it is no share or rate of a denominator.</source>
        <translation>Er zijn count_columns, maar het is geen share of rate van een noemer.</translation>
    </message>
    <message>
        <source>Fill in kind and denominator (such as c_inw), or name the columns in “columns”.</source>
        <translation>Vul kind en denominator in (zoals c_inw), of noem de kolommen bij “columns”.</translation>
    </message>
    <message>
        <source>It is sensitive, but the number of people behind it cannot be told, so small numbers cannot be hidden.</source>
        <translation>Het is gevoelig (sensitive), maar het aantal mensen erachter is niet te bepalen, zodat kleine aantallen niet verborgen kunnen worden.</translation>
    </message>
    <message>
        <source>Make it a count, or a share or rate with a denominator, such as c_inw.</source>
        <translation>Maak er een count van, of een share of rate met een noemer, zoals c_inw.</translation>
    </message>
    <message>
        <source>Its denominator is “{denominator}”.</source>
        <translation>De noemer (denominator) is “{denominator}”.</translation>
    </message>
    <message>
        <source>Choose a count that is not sensitive, such as c_inw, c_hh or c_won; a count itself has none.</source>
        <translation>Kies een aantal dat niet gevoelig is, zoals c_inw, c_hh of c_won; een aantal zelf heeft er geen.</translation>
    </message>
    <message>
        <source>It has a formula, and beside it columns, count_columns, denominator, per or sensitive.</source>
        <translation>Er is een formule, en daarnaast columns, count_columns, denominator, per of sensitive.</translation>
    </message>
    <message>
        <source>Leave these out: they follow from the formula (its own “per” stands in the formula).</source>
        <translation>Laat die weg: ze volgen uit de formule (haar eigen “per” staat in de formule).</translation>
    </message>
    <message>
        <source>It is a count, and has the direction {direction}: a large area has more of everything, and is not worse.</source>
        <translation>Het is een aantal, met de richting {direction}: een groot gebied heeft van alles meer, en is niet slechter.</translation>
    </message>
    <message>
        <source>Give it the direction 0, and make a second indicator that divides it by c_inw.</source>
        <translation>Geef het de richting 0 en maak een tweede indicator die het door c_inw deelt.</translation>
    </message>
    <message>
        <source>whole_percent is true, but it is no share.</source>
        <translation>whole_percent is true, maar het is geen share.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Laat het weg.</translation>
    </message>
    <message>
        <source>Its kind is “{kind}”, but what its formula makes is: {follows}.</source>
        <translation>De soort (kind) is “{kind}”, maar wat de formule maakt is: {follows}.</translation>
    </message>
    <message>
        <source>Leave the kind out.</source>
        <translation>Laat de soort weg.</translation>
    </message>
    <message>
        <source>Its formula uses {operands}, which nobody knows.</source>
        <translation>De formule gebruikt {operands}, dat niemand kent.</translation>
    </message>
    <message>
        <source>Correct the id, or add that indicator too.</source>
        <translation>Verbeter het id, of voeg die indicator ook toe.</translation>
    </message>
    <message>
        <source>Its formula goes round in a circle, through {operands}.</source>
        <translation>De formule loopt in een kring, langs {operands}.</translation>
    </message>
    <message>
        <source>Make one of these of figures from a table.</source>
        <translation>Maak een daarvan uit cijfers van een tabel.</translation>
    </message>
    <message>
        <source>The kind of its formula is “{kind}”.</source>
        <translation>De soort van de formule is “{kind}”.</translation>
    </message>
    <message>
        <source>Choose one of {kinds}.</source>
        <translation>Kies een van {kinds}.</translation>
    </message>
    <message>
        <source>Its formula has the operands: {operands}.</source>
        <translation>De formule heeft de operands: {operands}.</translation>
    </message>
    <message>
        <source>Give two ids of indicators (of a sum, ratio or per: two or more); k_index cannot be one of them.</source>
        <translation>Geef twee id's van indicatoren (bij sum, ratio of per: twee of meer); k_index kan er niet bij zijn.</translation>
    </message>
    <message>
        <source>The “per” of its formula is {per}.</source>
        <translation>De “per” van de formule is {per}.</translation>
    </message>
    <message>
        <source>Give a number above 0: 100 for a percentage, 1000 for a rate.</source>
        <translation>Geef een getal boven 0: 100 voor een percentage, 1000 voor een aantal per 1.000.</translation>
    </message>
    <message>
        <source>A {kind} has no “per”.</source>
        <translation>Een {kind} heeft geen “per”.</translation>
    </message>
    <message>
        <source>It adds or subtracts numbers and figures that are no numbers: {operands}.</source>
        <translation>Er worden aantallen en cijfers die geen aantallen zijn opgeteld of afgetrokken: {operands}.</translation>
    </message>
    <message>
        <source>Use counts only, or none.</source>
        <translation>Gebruik alleen aantallen, of geen enkel.</translation>
    </message>
    <message>
        <source>“per” divides numbers of people or cases, and there are none behind {operand} ({kind}).</source>
        <translation>“per” deelt aantallen mensen of gevallen, en die staan niet achter {operand} ({kind}).</translation>
    </message>
    <message>
        <source>Use a count, or a share or rate with a denominator; or divide the figures themselves by “ratio”.</source>
        <translation>Gebruik een aantal, of een share of rate met een noemer; of deel de cijfers zelf met “ratio”.</translation>
    </message>
    <message>
        <source>It divides by {operand}, which is no count, or a sensitive one.</source>
        <translation>Er wordt gedeeld door {operand}: geen aantal, of een gevoelig aantal.</translation>
    </message>
    <message>
        <source>Put a count last, such as c_inw, c_hh or c_won.</source>
        <translation>Zet een aantal achteraan, zoals c_inw, c_hh of c_won.</translation>
    </message>
</context>
</TS>
