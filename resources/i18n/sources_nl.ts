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
        <source>{name} is {age} days old: a new one could not be fetched. {problem}</source>
        <translation>{name} is {age} dagen oud: een nieuw bestand kon niet worden opgehaald. {problem}</translation>
    </message>
    <message>
        <source>{name} could not be written in {folder}.</source>
        <translation>{name} kon niet in {folder} worden geschreven.</translation>
    </message>
    <message>
        <source>Choose a folder in which you may make files, and check that the disk is not full.</source>
        <translation>Kies een map waarin u bestanden mag maken, en kijk of de schijf niet vol is.</translation>
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
        <source>The table of services {name} could not be read.</source>
        <translation>De tabel met diensten {name} is niet te lezen.</translation>
    </message>
    <message>
        <source>Take resources/services.json of the plugin as an example.</source>
        <translation>Neem resources/services.json van de plug-in als voorbeeld.</translation>
    </message>
</context>
</TS>
