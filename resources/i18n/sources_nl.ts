<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>sources</name>
    <message>
        <source>{host} sends us to another host for the next page.</source>
        <translation>{host} stuurt ons voor de volgende pagina naar een andere server.</translation>
    </message>
    <message>
        <source>It is not followed: {link}</source>
        <translation>Die wordt niet gevolgd: {link}</translation>
    </message>
    <message>
        <source>Tell the maker of this plugin; meanwhile, download the table yourself and add the file.</source>
        <translation>Meld het de maker van deze plug-in; download de tabel intussen zelf en voeg het bestand toe.</translation>
    </message>
    <message>
        <source>This is no web address: {url}</source>
        <translation>Dit is geen webadres: {url}</translation>
    </message>
    <message>
        <source>Only http and https are fetched.</source>
        <translation>Alleen http en https worden opgehaald.</translation>
    </message>
    <message>
        <source>Correct the address in the table of services.</source>
        <translation>Verbeter het adres in de tabel met diensten.</translation>
    </message>
    <message>
        <source>{host} reports an error.</source>
        <translation>{host} meldt een fout.</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, the service or the plugin's question to it has changed.</source>
        <translation>Probeer het later opnieuw; blijft het zo, dan is de dienst veranderd, of moet de plug-in anders vragen.</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data.</source>
        <translation>{host} antwoordde met een webpagina in plaats van gegevens.</translation>
    </message>
    <message>
        <source>The page says: {reason} ({url})</source>
        <translation>De pagina zegt: {reason} ({url})</translation>
    </message>
    <message>
        <source>The service may be down for maintenance or have moved. Try again later.</source>
        <translation>Misschien is de dienst in onderhoud of verhuisd. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>{host} answered with something else than was asked.</source>
        <translation>{host} antwoordde met iets anders dan was gevraagd.</translation>
    </message>
    <message>
        <source>Asked was {wanted}, the answer is {got} ({url}).</source>
        <translation>Gevraagd was {wanted}, het antwoord is {got} ({url}).</translation>
    </message>
    <message>
        <source>The service may have changed. Try again later, or download the data yourself and add the file.</source>
        <translation>Misschien is de dienst veranderd. Probeer het later opnieuw, of download de gegevens zelf en voeg het bestand toe.</translation>
    </message>
    <message>
        <source>The answer of {host} is broken.</source>
        <translation>Het antwoord van {host} is kapot.</translation>
    </message>
    <message>
        <source>It is no whole JSON: {problem} ({url})</source>
        <translation>Het is geen hele JSON: {problem} ({url})</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the service has a fault.</source>
        <translation>Probeer het opnieuw; blijft het zo, dan heeft de dienst een storing.</translation>
    </message>
    <message>
        <source>“{municipality}” is no code of a municipality.</source>
        <translation>“{municipality}” is geen gemeentecode.</translation>
    </message>
    <message>
        <source>A code is GM and four digits.</source>
        <translation>Een code is GM met vier cijfers.</translation>
    </message>
    <message>
        <source>Give the code of the municipality, such as GM0200.</source>
        <translation>Geef de code van de gemeente, zoals GM0200.</translation>
    </message>
    <message>
        <source>The boundaries of {municipality} in {year} could not be fetched.</source>
        <translation>De grenzen van {municipality} in {year} konden niet worden opgehaald.</translation>
    </message>
    <message>
        <source>Try again later, or download them from {page} and choose the file.</source>
        <translation>Probeer het later opnieuw, of download ze van {page} en kies het bestand.</translation>
    </message>
    <message>
        <source>It gives no areas of {code} ({url}).</source>
        <translation>Er komen geen gebieden van {code} ({url}).</translation>
    </message>
    <message>
        <source>Its areas are in two coordinate systems ({url}).</source>
        <translation>De gebieden staan in twee coördinatenstelsels ({url}).</translation>
    </message>
    <message>
        <source>Its areas of {code} cover {share} % of the municipality: some are missing ({url}).</source>
        <translation>De gebieden van {code} bedekken {share} % van de gemeente: er ontbreken er ({url}).</translation>
    </message>
    <message>
        <source>The boundaries come by another way than usual. {failure}</source>
        <translation>De grenzen komen langs een andere weg dan gewoonlijk. {failure}</translation>
    </message>
    <message>
        <source>{count} areas came</source>
        <translation>{count} gebieden opgehaald</translation>
    </message>
    <message>
        <source>The shapes of these boundaries are simplified: fit for maps, not for areas in hectares.</source>
        <translation>De vormen van deze grenzen zijn vereenvoudigd: geschikt voor kaarten, niet voor oppervlakten in hectare.</translation>
    </message>
    <message>
        <source>{name} is {age} days old: a new one could not be fetched. {problem}</source>
        <translation>{name} is {age} dagen oud: een nieuw bestand kon niet worden opgehaald. {problem}</translation>
    </message>
    <message>
        <source>{name} could not be written in {folder}.</source>
        <translation>{name} kon niet in {folder} worden geschreven.</translation>
    </message>
    <message>
        <source>Choose a folder in which you may make files, and check that the disk is not full.</source>
        <translation>Kies een map waarin je bestanden mag maken, en kijk of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>{host} gives other boundaries than were asked.</source>
        <translation>{host} geeft andere grenzen dan zijn gevraagd.</translation>
    </message>
    <message>
        <source>Try again later, or download the boundaries yourself and choose the file.</source>
        <translation>Probeer het later opnieuw, of download de grenzen zelf en kies het bestand.</translation>
    </message>
    <message>
        <source>Its coordinates ({x}, {y}) are neither RD nor degrees in the Netherlands ({url}).</source>
        <translation>De coördinaten ({x}, {y}) zijn geen RD en geen graden in Nederland ({url}).</translation>
    </message>
    <message>
        <source>It found {said} areas and gave {held} ({url}).</source>
        <translation>Er zijn {said} gebieden gevonden en {held} gegeven ({url}).</translation>
    </message>
    <message>
        <source>{count} of its areas have no right area code, but for example “{code}” ({url}).</source>
        <translation>{count} gebieden hebben geen goede gebiedscode, maar bijvoorbeeld “{code}” ({url}).</translation>
    </message>
    <message>
        <source>Its areas are of {told}, not of {year} ({url}).</source>
        <translation>De gebieden zijn van {told}, niet van {year} ({url}).</translation>
    </message>
    <message>
        <source>It gives no list of features ({url}).</source>
        <translation>Er komt geen lijst met gebieden ({url}).</translation>
    </message>
    <message>
        <source>A page says that it holds {said} areas, and it holds {held} ({url}).</source>
        <translation>Een pagina zegt {said} gebieden te hebben en heeft er {held} ({url}).</translation>
    </message>
    <message>
        <source>An area has a shape that cannot be read.</source>
        <translation>Een gebied heeft een vorm die niet te lezen is.</translation>
    </message>
    <message>
        <source>Its properties are: {properties}</source>
        <translation>De eigenschappen zijn: {properties}</translation>
    </message>
    <message>
        <source>It gives areas far from those that were asked ({url}): the question was not understood.</source>
        <translation>Er komen gebieden ver van wat was gevraagd ({url}): de vraag is niet begrepen.</translation>
    </message>
    <message>
        <source>The area {code} comes twice ({url}).</source>
        <translation>Het gebied {code} komt twee keer ({url}).</translation>
    </message>
    <message>
        <source>The table {table} comes by another way than usual. {failure}</source>
        <translation>De tabel {table} komt langs een andere weg dan gewoonlijk. {failure}</translation>
    </message>
    <message>
        <source>There are no key figures of {year}.</source>
        <translation>Er zijn geen kerncijfers van {year}.</translation>
    </message>
    <message>
        <source>The CBS has those of {years}.</source>
        <translation>Het CBS heeft die van {years}.</translation>
    </message>
    <message>
        <source>Choose one of these years.</source>
        <translation>Kies een van deze jaren.</translation>
    </message>
    <message>
        <source>It is about {told}, not about {year} ({url}).</source>
        <translation>Ze gaat over {told}, niet over {year} ({url}).</translation>
    </message>
    <message>
        <source>The table {table} could not be fetched.</source>
        <translation>De tabel {table} kon niet worden opgehaald.</translation>
    </message>
    <message>
        <source>Try again later, or download it from {page} and add the file.</source>
        <translation>Probeer het later opnieuw, of download haar van {page} en voeg het bestand toe.</translation>
    </message>
    <message>
        <source>The release of the Leefbaarometer cannot be unpacked.</source>
        <translation>De uitgave van de Leefbaarometer is niet uit te pakken.</translation>
    </message>
    <message>
        <source>Try again later, or download it from {page} and add the table yourself.</source>
        <translation>Probeer het later opnieuw, of download haar van {page} en voeg de tabel zelf toe.</translation>
    </message>
    <message>
        <source>Taking the table out of the release</source>
        <translation>De tabel wordt uit de uitgave gehaald</translation>
    </message>
    <message>
        <source>The release of the Leefbaarometer holds no table of {level}.</source>
        <translation>De uitgave van de Leefbaarometer heeft geen tabel met {level}.</translation>
    </message>
    <message>
        <source>It holds: {members} ({url}).</source>
        <translation>Er zit in: {members} ({url}).</translation>
    </message>
    <message>
        <source>Download it from {page} and add the table yourself.</source>
        <translation>Download haar van {page} en voeg de tabel zelf toe.</translation>
    </message>
    <message>
        <source>There is no municipality “{municipality}” in {year}.</source>
        <translation>Er is in {year} geen gemeente “{municipality}”.</translation>
    </message>
    <message>
        <source>{count} municipalities are known in that year; near it are: {some}.</source>
        <translation>In dat jaar zijn {count} gemeenten bekend; het meest lijken: {some}.</translation>
    </message>
    <message>
        <source>Give its name or code of that year: after a merger it has another.</source>
        <translation>Geef haar naam of code van dat jaar: na een herindeling heeft zij een andere.</translation>
    </message>
    <message>
        <source>There are no boundaries of {year}.</source>
        <translation>Er zijn geen grenzen van {year}.</translation>
    </message>
    <message>
        <source>The services give those of {first} to {last}.</source>
        <translation>De diensten geven die van {first} tot en met {last}.</translation>
    </message>
    <message>
        <source>Choose one of these years, or download the boundaries from {page} and choose the file.</source>
        <translation>Kies een van deze jaren, of download de grenzen van {page} en kies het bestand.</translation>
    </message>
    <message>
        <source>More than one municipality is called “{municipality}”.</source>
        <translation>Meer dan één gemeente heet “{municipality}”.</translation>
    </message>
    <message>
        <source>They are: {some}.</source>
        <translation>Dat zijn: {some}.</translation>
    </message>
    <message>
        <source>It gives no municipalities at all ({url}).</source>
        <translation>Er komt geen enkele gemeente ({url}).</translation>
    </message>
    <message>
        <source>{host} cannot answer now.</source>
        <translation>{host} kan nu niet antwoorden.</translation>
    </message>
    <message>
        <source>Status {status}: {reason} ({url}; asked {attempts} times)</source>
        <translation>Status {status}: {reason} ({url}; {attempts} keer gevraagd)</translation>
    </message>
    <message>
        <source>The service is busy or has a fault. Try again later.</source>
        <translation>De dienst is bezet of heeft een storing. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>{host} could not be reached.</source>
        <translation>{host} is niet bereikbaar.</translation>
    </message>
    <message>
        <source>{problem} ({url}; asked {attempts} times)</source>
        <translation>{problem} ({url}; {attempts} keer gevraagd)</translation>
    </message>
    <message>
        <source>Check the internet connection; behind a company's proxy, check Settings &gt; Options &gt; Network in QGIS.</source>
        <translation>Controleer de internetverbinding; achter de proxy van een organisatie: Extra &gt; Opties &gt; Netwerk in QGIS.</translation>
    </message>
    <message>
        <source>The connection with {host} was broken off.</source>
        <translation>De verbinding met {host} is afgebroken.</translation>
    </message>
    <message>
        <source>Check the internet connection, or try again later.</source>
        <translation>Controleer de internetverbinding, of probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} antwoordde niet op tijd.</translation>
    </message>
    <message>
        <source>No whole answer came within the time limit ({url}; asked {attempts} times).</source>
        <translation>Binnen de tijdslimiet kwam geen heel antwoord ({url}; {attempts} keer gevraagd).</translation>
    </message>
    <message>
        <source>The service may be busy. Try again later.</source>
        <translation>Misschien is de dienst bezet. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>The answer of {host} is too big.</source>
        <translation>Het antwoord van {host} is te groot.</translation>
    </message>
    <message>
        <source>It is more than {megabytes} MB ({url}).</source>
        <translation>Het is meer dan {megabytes} MB ({url}).</translation>
    </message>
    <message>
        <source>The service may have changed. Download the data yourself and add the file.</source>
        <translation>Misschien is de dienst veranderd. Download de gegevens zelf en voeg het bestand toe.</translation>
    </message>
    <message>
        <source>{host} refuses the question.</source>
        <translation>{host} weigert de vraag.</translation>
    </message>
    <message>
        <source>Status {status}: {reason} ({url})</source>
        <translation>Status {status}: {reason} ({url})</translation>
    </message>
    <message>
        <source>The service may have changed or moved. Try again later, or download the data yourself and add the file.</source>
        <translation>Misschien is de dienst veranderd of verhuisd. Probeer het later opnieuw, of download de gegevens zelf en voeg het bestand toe.</translation>
    </message>
    <message>
        <source>{host} gives no answer; asking again in {seconds} s</source>
        <translation>{host} geeft geen antwoord; over {seconds} s weer gevraagd</translation>
    </message>
    <message>
        <source>It has no list of regions ({url}).</source>
        <translation>Ze heeft geen lijst met regio’s ({url}).</translation>
    </message>
    <message>
        <source>{count} of its rows come twice ({url}).</source>
        <translation>{count} rijen komen twee keer ({url}).</translation>
    </message>
    <message>
        <source>The pages of {host} have no end.</source>
        <translation>Er komt geen eind aan de pagina’s van {host}.</translation>
    </message>
    <message>
        <source>After {count} pages it sends us to {url}.</source>
        <translation>Na {count} pagina’s worden we naar {url} gestuurd.</translation>
    </message>
    <message>
        <source>The service has a fault. Try again later, or download the data yourself and add the file.</source>
        <translation>De dienst heeft een storing. Probeer het later opnieuw, of download de gegevens zelf en voeg het bestand toe.</translation>
    </message>
    <message>
        <source>Asking {host}: page {number}</source>
        <translation>{host} wordt gevraagd: pagina {number}</translation>
    </message>
    <message>
        <source>It has no total; its kinds are {kinds} ({url}).</source>
        <translation>Ze heeft geen totaal; de soorten zijn {kinds} ({url}).</translation>
    </message>
    <message>
        <source>The table {table} has none of the years {years}.</source>
        <translation>De tabel {table} heeft geen van de jaren {years}.</translation>
    </message>
    <message>
        <source>It has {periods}.</source>
        <translation>Ze heeft {periods}.</translation>
    </message>
    <message>
        <source>Choose years that are published.</source>
        <translation>Kies jaren die zijn gepubliceerd.</translation>
    </message>
    <message>
        <source>The table {table} counts by month in {years}.</source>
        <translation>De tabel {table} telt per maand in {years}.</translation>
    </message>
    <message>
        <source>The table {table} does not have {years}.</source>
        <translation>De tabel {table} heeft {years} niet.</translation>
    </message>
    <message>
        <source>{host} gives something else than was asked of the table {table}.</source>
        <translation>{host} geeft iets anders dan van de tabel {table} is gevraagd.</translation>
    </message>
    <message>
        <source>Try again later, or download the table yourself and add the file.</source>
        <translation>Probeer het later opnieuw, of download de tabel zelf en voeg het bestand toe.</translation>
    </message>
    <message>
        <source>The municipality {municipality} is not in the table {table}.</source>
        <translation>De gemeente {municipality} staat niet in de tabel {table}.</translation>
    </message>
    <message>
        <source>“{title}” does not list it among its regions ({url}).</source>
        <translation>“{title}” noemt haar niet onder de regio’s ({url}).</translation>
    </message>
    <message>
        <source>Give the code that the municipality had in that year: after a merger it has another.</source>
        <translation>Geef de code die de gemeente in dat jaar had: na een herindeling heeft zij een andere.</translation>
    </message>
    <message>
        <source>It gives rows of other regions, such as “{code}” ({url}).</source>
        <translation>Er komen rijen van andere regio’s, zoals “{code}” ({url}).</translation>
    </message>
    <message>
        <source>It gives no rows at all, though it lists {count} regions ({url}).</source>
        <translation>Er komt geen enkele rij, hoewel er {count} regio’s in de lijst staan ({url}).</translation>
    </message>
    <message>
        <source>Of the {count} neighbourhoods and municipality that it lists, {missing} have no rows, such as {code} ({url}).</source>
        <translation>Van de {count} buurten en gemeente in de lijst hebben er {missing} geen rijen, zoals {code} ({url}).</translation>
    </message>
    <message>
        <source>The table of services {name} could not be read.</source>
        <translation>De tabel met diensten {name} is niet te lezen.</translation>
    </message>
    <message>
        <source>Take resources/services.json of the plugin as an example.</source>
        <translation>Neem resources/services.json van de plug-in als voorbeeld.</translation>
    </message>
    <message>
        <source>The years “{text}” are not understood.</source>
        <translation>De jaren “{text}” worden niet begrepen.</translation>
    </message>
    <message>
        <source>Years are four digits, with commas between them or a hyphen from the first to the last.</source>
        <translation>Jaren zijn vier cijfers, met komma’s ertussen of een streepje van het eerste tot het laatste.</translation>
    </message>
    <message>
        <source>Write them as 2020-2023 or 2018, 2020.</source>
        <translation>Schrijf ze als 2020-2023 of 2018, 2020.</translation>
    </message>
    <message>
        <source>{host} has no boundaries of this level.</source>
        <translation>{host} heeft geen grenzen van dit niveau.</translation>
    </message>
    <message>
        <source>Try another year or level, or download the boundaries yourself and choose the file.</source>
        <translation>Probeer een ander jaar of niveau, of download de grenzen zelf en kies het bestand.</translation>
    </message>
    <message>
        <source>{host} gives the same page again and again.</source>
        <translation>{host} geeft telkens dezelfde pagina.</translation>
    </message>
    <message>
        <source>It does not know startIndex ({url}).</source>
        <translation>De dienst kent startIndex niet ({url}).</translation>
    </message>
    <message>
        <source>{name} could not be removed.</source>
        <translation>{name} kon niet worden verwijderd.</translation>
    </message>
    <message>
        <source>Close the projects and programs that have it open, and try again.</source>
        <translation>Sluit de projecten en programma's die het open hebben, en probeer het opnieuw.</translation>
    </message>
</context>
</TS>
