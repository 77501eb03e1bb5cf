<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>parascope::text</name>
    <message>
        <source>made by another version of this program</source>
        <translation>von einer anderen Version dieses Programms angelegt</translation>
    </message>
    <message>
        <source>cut off: %1 of %2 bytes are there</source>
        <translation>abgeschnitten: %1 von %2 Bytes sind da</translation>
    </message>
    <message>
        <source>its first sector is damaged</source>
        <translation>ihr erster Sektor ist beschädigt</translation>
    </message>
    <message>
        <source>not an undo file, or overwritten</source>
        <translation>keine Rücknahmedatei, oder überschrieben</translation>
    </message>
    <message>
        <source>never completed, so the image was not changed</source>
        <translation>nie fertig geworden; das Image wurde also nicht verändert</translation>
    </message>
    <message>
        <source>a table lies outside of it</source>
        <translation>eine Tabelle liegt außerhalb von ihr</translation>
    </message>
    <message>
        <source>the table at %1 is damaged</source>
        <translation>die Tabelle bei %1 ist beschädigt</translation>
    </message>
    <message>
        <source>its numbers contradict each other</source>
        <translation>ihre Zahlen widersprechen sich</translation>
    </message>
    <message>
        <source>the bytes saved from offset %1 of the image are damaged</source>
        <translation>die gesicherten Bytes ab Offset %1 des Images sind beschädigt</translation>
    </message>
    <message>
        <source>the check of the result found errors</source>
        <translation>die Prüfung des Ergebnisses hat Fehler gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte</source>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 edit</source>
        <translation>
            <numerusform>%1 Bearbeitung</numerusform>
            <numerusform>%1 Bearbeitungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 edits</source>
        <translation>
            <numerusform>%1 Bearbeitung</numerusform>
            <numerusform>%1 Bearbeitungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 place</source>
        <translation>
            <numerusform>%1 Stelle</numerusform>
            <numerusform>%1 Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places</source>
        <translation>
            <numerusform>%1 Stelle</numerusform>
            <numerusform>%1 Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name, and whether its drive is connected.</source>
        <translation>%1 gibt es nicht. Prüfen Sie den Namen, und ob das Laufwerk angeschlossen ist.</translation>
    </message>
    <message>
        <source>You may not read %1%3. Ask its owner for the right to read it.</source>
        <translation>Sie dürfen %1%3 nicht lesen. Bitten Sie den Eigentümer um das Recht dazu.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a disk image. Open one of the images inside it.</source>
        <translation>%1 ist ein Ordner, kein Festplatten-Image. Öffnen Sie eines der Images darin.</translation>
    </message>
    <message>
        <source>%1 is a pipe, socket or device without a size, not a disk image. Copy its contents to a file and open that.</source>
        <translation>%1 ist eine Pipe, ein Socket oder ein Gerät ohne Größe, kein Festplatten-Image. Kopieren Sie den Inhalt in eine Datei, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>%1 is too short to be a disk image: a header alone has 64 bytes.</source>
        <translation>%1 ist zu kurz für ein Festplatten-Image: Allein der Header hat 64 Bytes.</translation>
    </message>
    <message>
        <source>%1 is not a Parallels disk image.</source>
        <translation>%1 ist kein Parallels-Image.</translation>
    </message>
    <message>
        <source>%1 has format version %2; only version 2 is known. It was made by other software, or its header is damaged.</source>
        <translation>%1 hat die Formatversion %2; bekannt ist nur Version 2. Ein anderes Programm hat die Datei angelegt, oder ihr Header ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 states a cluster size of %2 sectors; 1 to 4186127 are possible. Its header is damaged.</source>
        <translation>%1 gibt eine Clustergröße von %2 Sektoren an; möglich sind 1 bis 4186127. Der Header ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 states a table of %2 entries; at most 536870911 are possible. Its header is damaged.</source>
        <translation>%1 gibt eine Tabelle mit %2 Einträgen an; möglich sind höchstens 536870911. Der Header ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 could not be read at %2. The drive may be failing: copy the file to another drive first.</source>
        <translation>%1 konnte bei %2 nicht gelesen werden. Vielleicht geht das Laufwerk kaputt: Kopieren Sie die Datei zuerst auf ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Close the program that writes to it, and open it again.</source>
        <translation>%1 hat sich während des Lesens verändert. Schließen Sie das Programm, das darauf schreibt, und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 is only one layer or part of a disk. What is not in this file is in the other files of the disk.</source>
        <translation>%1 ist nur eine Schicht oder ein Teil einer Festplatte. Was nicht in dieser Datei ist, ist in den anderen Dateien der Festplatte.</translation>
    </message>
    <message>
        <source>The place %2 is beyond the end of the disk in %1.</source>
        <translation>%1: Die Stelle %2 liegt hinter dem Ende der Festplatte.</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Shut down the virtual machine and try again.</source>
        <translation>%1 wird von einem anderen Programm benutzt. Fahren Sie die virtuelle Maschine herunter, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be written. Check the free space and your rights there.</source>
        <translation>%1 konnte nicht geschrieben werden. Prüfen Sie den freien Platz und Ihre Rechte dort.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 gibt es schon und wurde nicht verändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 does not describe a disk in a way that can be understood. The images themselves can still be opened one by one.</source>
        <translation>%1 beschreibt keine Festplatte auf verständliche Weise. Die Images selbst lassen sich trotzdem einzeln öffnen.</translation>
    </message>
    <message>
        <source>Whether somebody uses %1 cannot be told here. Make sure that no virtual machine is using it, here or on another computer, and confirm that.</source>
        <translation>Ob jemand %1 benutzt, lässt sich hier nicht feststellen. Vergewissern Sie sich, dass keine virtuelle Maschine die Datei benutzt, hier oder auf einem anderen Computer, und bestätigen Sie das.</translation>
    </message>
    <message>
        <source>The undo file %1 is damaged or not complete. It cannot be used.</source>
        <translation>Die Rücknahmedatei %1 ist beschädigt oder unvollständig. Sie kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>What %1 keeps was put back already.</source>
        <translation>Was %1 aufhebt, wurde schon wieder eingesetzt.</translation>
    </message>
    <message>
        <source>This program cannot do that with %1.</source>
        <translation>%1: Das kann dieses Programm damit nicht tun.</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>Auf Ihren Wunsch angehalten.</translation>
    </message>
    <message>
        <source>%1 cannot be made with clusters of this size: no program could open it. Clusters have 512 to %2 bytes.</source>
        <translation>%1 kann mit Clustern dieser Größe nicht angelegt werden: Kein Programm könnte es öffnen. Cluster haben 512 bis %2 Bytes.</translation>
    </message>
    <message>
        <source>%1 cannot be made: with this format and cluster size a disk has at most %2 bytes. Choose larger clusters, format v2, or a smaller disk.</source>
        <translation>%1 kann nicht angelegt werden: Mit diesem Format und dieser Clustergröße hat eine Festplatte höchstens %2 Bytes. Wählen Sie größere Cluster, das Format v2 oder eine kleinere Festplatte.</translation>
    </message>
    <message>
        <source>%1 would be longer than its file system can hold: a file there has at most %2 bytes. Choose another drive, or a part of the disk.</source>
        <translation>%1 würde länger, als das Dateisystem fassen kann: Eine Datei hat dort höchstens %2 Bytes. Wählen Sie ein anderes Laufwerk oder einen Teil der Festplatte.</translation>
    </message>
    <message>
        <source>The bytes at %2 of the disk in %1 are missing or damaged. Let zeros stand for such places, or repair the image first.</source>
        <translation>%1: Die Bytes bei %2 der Festplatte fehlen oder sind beschädigt. Lassen Sie Nullen für solche Stellen stehen, oder reparieren Sie zuerst das Image.</translation>
    </message>
    <message>
        <source>%1 needs another program, which is not installed here.</source>
        <translation>%1 braucht ein anderes Programm, das hier nicht installiert ist.</translation>
    </message>
    <message>
        <source>You may not write %1. Check the rights of the file and of its folder, and whether the drive is write-protected.</source>
        <translation>Sie dürfen %1 nicht schreiben. Prüfen Sie die Rechte der Datei und ihres Ordners, und ob das Laufwerk schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>The virtual machine of %1 is suspended; changing the disk would damage it when the machine goes on. Resume and shut it down first, or work on a copy.</source>
        <translation>%1: Die virtuelle Maschine ist angehalten. Würde die Festplatte jetzt verändert, ginge sie kaputt, sobald die Maschine weiterläuft. Setzen Sie die Maschine erst fort und fahren Sie sie herunter, oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>It may have been copied only in part.</source>
        <translation>Vielleicht wurde die Datei nur zum Teil kopiert.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the file</source>
        <comment>stands in for its name</comment>
        <translation>die Datei</translation>
    </message>
    <message>
        <source> (owner %1)</source>
        <translation> (Eigentümer: %1)</translation>
    </message>
    <message>
        <source>%1 is %2, not a Parallels disk image.</source>
        <translation>%1 ist %2, kein Parallels-Image.</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Das System meldet: %1.</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>ein anderer</translation>
    </message>
    <message>
        <source>The software that last wrote to this image did not mark it as closed. It may still be open in a virtual machine, or the machine or computer stopped before it was done.</source>
        <translation>Das Programm, das zuletzt in dieses Image geschrieben hat, hat es nicht als geschlossen gekennzeichnet. Vielleicht ist es noch in einer virtuellen Maschine geöffnet, oder die Maschine oder der Computer hat aufgehört, bevor alles fertig war.</translation>
    </message>
    <message>
        <source>The mark that says who closed the image is %1, which is not known. That alone is no damage.</source>
        <translation>Das Kennzeichen, das sagt, wer das Image geschlossen hat, ist %1; es ist nicht bekannt. Das allein ist kein Schaden.</translation>
    </message>
    <message>
        <source>The image was being converted between format v1 and v2 when the work stopped, so its table may be half old and half new. Only the software that began the conversion can finish it.</source>
        <translation>Das Image wurde gerade zwischen den Formaten v1 und v2 umgewandelt, als die Arbeit abbrach; seine Tabelle kann also halb alt und halb neu sein. Nur das Programm, das die Umwandlung begonnen hat, kann sie beenden.</translation>
    </message>
    <message>
        <source>The header says that nothing was ever written to this disk, but the table names data. Software that trusts the mark would not read it.</source>
        <translation>Der Header sagt, dass noch nie etwas auf diese Festplatte geschrieben wurde, aber die Tabelle nennt Daten. Ein Programm, das der Markierung glaubt, würde sie nicht lesen.</translation>
    </message>
    <message>
        <source>The header says that the data begins at %1. That does not agree with the table and the clusters.</source>
        <translation>Der Header sagt, dass die Daten bei %1 beginnen. Das passt nicht zur Tabelle und zu den Clustern.</translation>
    </message>
    <message>
        <source>The header gives the disk a size of 0, but the table has entries.</source>
        <translation>Der Header gibt der Festplatte die Größe 0, aber die Tabelle hat Einträge.</translation>
    </message>
    <message>
        <source>The header gives the disk %1 sectors, more than the format can hold.</source>
        <translation>Der Header gibt der Festplatte %1 Sektoren, mehr, als das Format fassen kann.</translation>
    </message>
    <message>
        <source>The disk has %1, but the table covers only %2. New versions of QEMU refuse to open such an image; the end of the disk has no place in it.</source>
        <translation>Die Festplatte hat %1, aber die Tabelle erfasst nur %2. Neue Versionen von QEMU lehnen ein solches Image ab; das Ende der Festplatte hat keinen Platz darin.</translation>
    </message>
    <message>
        <source>In a v1 image only half of the size field counts. The other half should be empty and is not; software that reads it sees a wrong disk size.</source>
        <translation>In einem v1-Image zählt nur die Hälfte des Feldes für die Größe. Die andere Hälfte sollte leer sein und ist es nicht; ein Programm, das sie liest, sieht eine falsche Festplattengröße.</translation>
    </message>
    <message>
        <source>%1 at %2 of the file could not be read. The drive may be failing: copy the file to another drive before anything else.</source>
        <translation>%1 bei %2 der Datei konnten nicht gelesen werden. Vielleicht geht das Laufwerk kaputt: Kopieren Sie die Datei vor allem anderen auf ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>The file ends inside its own table: of %1 entries only %2 are there. Where the other clusters lie is not known any more; the file was probably copied only in part.</source>
        <translation>Die Datei endet mitten in ihrer eigenen Tabelle: Von %1 Einträgen sind nur %2 da. Wo die übrigen Cluster liegen, ist nicht mehr bekannt; wahrscheinlich wurde die Datei nur zum Teil kopiert.</translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, but the file has only %3. Nothing of its contents is there.</source>
        <translation>Die Tabelle sagt, dass der Gast-Cluster %1 bei %2 liegt, aber die Datei hat nur %3. Von seinem Inhalt ist nichts da.</translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, where the header or the table itself lies. Its own contents are lost, and writing to it would destroy the image.</source>
        <translation>Die Tabelle sagt, dass der Gast-Cluster %1 bei %2 liegt, wo der Header oder die Tabelle selbst liegt. Sein eigener Inhalt ist verloren, und in ihn zu schreiben würde das Image zerstören.</translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, where the backup history lies. One of the two is wrong; the table cannot tell which.</source>
        <translation>Die Tabelle sagt, dass der Gast-Cluster %1 bei %2 liegt, wo der Sicherungsverlauf liegt. Eines von beiden ist falsch; die Tabelle sagt nicht, welches.</translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2. The clusters of this image do not agree on a common grid, so nothing can be said about what is right.</source>
        <translation>Der Gast-Cluster %1 liegt bei %2. Die Cluster dieses Images haben kein gemeinsames Raster; darum lässt sich nicht sagen, was richtig ist.</translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2, between the places where the clusters of this image begin. The entry may be wrong.</source>
        <translation>Der Gast-Cluster %1 liegt bei %2, zwischen den Stellen, an denen die Cluster dieses Images beginnen. Der Eintrag kann falsch sein.</translation>
    </message>
    <message>
        <source>Guest cluster %1 at %2 and guest cluster %3 partly use the same bytes of the file. Writing to one changes the other, and one of them may already be wrong.</source>
        <translation>Der Gast-Cluster %1 bei %2 und der Gast-Cluster %3 benutzen zum Teil dieselben Bytes der Datei. Wer in einen schreibt, verändert den anderen, und einer von ihnen kann schon falsch sein.</translation>
    </message>
    <message>
        <source>Guest clusters %1 and %2 point to the same place of the file, %3, so both read the same bytes now. One of them may be wrong; the table cannot tell which.</source>
        <translation>Die Gast-Cluster %1 und %2 zeigen auf dieselbe Stelle der Datei, %3; beide lesen jetzt also dieselben Bytes. Einer von ihnen kann falsch sein; die Tabelle sagt nicht, welcher.</translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2, at the end of the file. %3 of it are missing; what is there can be read.</source>
        <translation>Der Gast-Cluster %1 liegt bei %2, am Ende der Datei. %3 davon fehlen; was da ist, lässt sich lesen.</translation>
    </message>
    <message>
        <source>The table has an entry for guest cluster %1, which lies beyond the end of the disk. The virtual machine cannot reach it; perhaps the disk was larger before.</source>
        <translation>Die Tabelle hat einen Eintrag für den Gast-Cluster %1, der hinter dem Ende der Festplatte liegt. Die virtuelle Maschine kann ihn nicht erreichen; vielleicht war die Festplatte früher größer.</translation>
    </message>
    <message>
        <source>What is stored there was not examined.</source>
        <translation>Was dort gespeichert ist, wurde nicht untersucht.</translation>
    </message>
    <message>
        <source>There are only zeros.</source>
        <translation>Dort sind nur Nullen.</translation>
    </message>
    <message>
        <source>There is data that nothing points to.</source>
        <translation>Dort sind Daten, auf die nichts zeigt.</translation>
    </message>
    <message>
        <source>What is stored there could not be read.</source>
        <translation>Was dort gespeichert ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 at the end of the file, from %2, belong to no cluster of the disk.</source>
        <translation>%1 am Ende der Datei, ab %2, gehören zu keinem Cluster der Festplatte.</translation>
    </message>
    <message>
        <source>%1 behind the last cluster, from %2, belong to nothing.</source>
        <translation>%1 hinter dem letzten Cluster, ab %2, gehören zu nichts.</translation>
    </message>
    <message>
        <source>%1 in the middle of the file, at %2, belong to no cluster of the disk.</source>
        <translation>%1 mitten in der Datei, bei %2, gehören zu keinem Cluster der Festplatte.</translation>
    </message>
    <message>
        <source>The file has %1 and its data area would begin at %2. No cluster is stored yet, so nothing is missing.</source>
        <translation>Die Datei hat %1, und ihr Datenbereich würde bei %2 beginnen. Noch ist kein Cluster gespeichert, also fehlt nichts.</translation>
    </message>
    <message>
        <source>The backup history (dirty bitmaps) tells backup programs what changed since the last backup; the contents of the disk do not depend on it.</source>
        <translation>Der Sicherungsverlauf (dirty bitmaps) sagt Sicherungsprogrammen, was sich seit der letzten Sicherung geändert hat; der Inhalt der Festplatte hängt nicht davon ab.</translation>
    </message>
    <message>
        <source>The header names a place for it that is not in the file.</source>
        <translation>Der Header nennt dafür eine Stelle, die nicht in der Datei ist.</translation>
    </message>
    <message>
        <source>It lies at %1, which is not where a cluster can begin.</source>
        <translation>Er liegt bei %1; dort kann kein Cluster beginnen.</translation>
    </message>
    <message>
        <source>At %1, where the header names one, something else is stored.</source>
        <translation>Bei %1, wo der Header einen nennt, ist etwas anderes gespeichert.</translation>
    </message>
    <message>
        <source>What is stored at %1 is not what was written there. QEMU refuses to open such an image for reading.</source>
        <translation>Was bei %1 gespeichert ist, ist nicht das, was dort geschrieben wurde. QEMU weigert sich, ein solches Image zum Lesen zu öffnen.</translation>
    </message>
    <message>
        <source>A section of it is longer than the room it has, or its end is missing.</source>
        <translation>Ein Abschnitt davon ist länger als der Platz, den er hat, oder sein Ende fehlt.</translation>
    </message>
    <message>
        <source>The image has a feature (%1) that is marked as necessary and that this program does not know. Nothing in the file may be changed without knowing it.</source>
        <translation>Das Image hat eine Eigenschaft (%1), die als notwendig gekennzeichnet ist und die dieses Programm nicht kennt. Ohne sie zu kennen, darf nichts in der Datei verändert werden.</translation>
    </message>
    <message>
        <source>A bitmap covers another size than the disk has.</source>
        <translation>Eine Bitmap erfasst eine andere Größe, als die Festplatte hat.</translation>
    </message>
    <message>
        <source>A bitmap has a granularity of %1 sectors, which is not a power of two.</source>
        <translation>Eine Bitmap hat eine Granularität von %1 Sektoren; das ist keine Zweierpotenz.</translation>
    </message>
    <message>
        <source>A piece of a bitmap lies at %1, which is not a cluster inside the file.</source>
        <translation>Ein Stück einer Bitmap liegt bei %1; das ist kein Cluster innerhalb der Datei.</translation>
    </message>
    <message>
        <source>Two pieces of bitmaps lie at the same place, %1.</source>
        <translation>Zwei Stücke von Bitmaps liegen an derselben Stelle, %1.</translation>
    </message>
    <message>
        <source>The image was last closed by software that does not keep it up to date, so it must not be trusted.</source>
        <translation>Das Image wurde zuletzt von einem Programm geschlossen, das ihn nicht aktuell hält; man darf ihm also nicht trauen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Benutzung</translation>
    </message>
    <message>
        <source>in use by a virtual machine</source>
        <translation>von einer virtuellen Maschine benutzt</translation>
    </message>
    <message>
        <source>being read by another program</source>
        <translation>wird von einem anderen Programm gelesen</translation>
    </message>
    <message>
        <source>cannot tell whether it is in use</source>
        <translation>ob es in Benutzung ist, lässt sich nicht feststellen</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>clusters, all clusters, per cent</comment>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clusters, per cent</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>Festplattengröße</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation>Clustergröße</translation>
    </message>
    <message>
        <source>Allocated clusters</source>
        <translation>Belegte Cluster</translation>
    </message>
    <message>
        <source>Fragmented clusters</source>
        <translation>Fragmentierte Cluster</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>Verschwendet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzung</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>File size in bytes</source>
        <translation>Dateigröße in Bytes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>As QEMU 7.2 counts: corruptions %1, leaks %2, allocated clusters %3 of %4, fragmented clusters %5, image end offset %6.</source>
        <translation>Wie QEMU 7.2 zählt: corruptions %1, leaks %2, belegte Cluster %3 von %4, fragmentierte Cluster %5, Image-Ende bei Offset %6.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>Verschwendeter Platz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>space only</source>
        <translation>nur Platz</translation>
    </message>
    <message>
        <source>guest reads differently</source>
        <translation>Gast liest anderes</translation>
    </message>
    <message>
        <source>backup history</source>
        <translation>Sicherungsverlauf</translation>
    </message>
    <message>
        <source>Not closed properly</source>
        <translation>Nicht ordnungsgemäß geschlossen</translation>
    </message>
    <message>
        <source>Closed by unknown software</source>
        <translation>Von einem unbekannten Programm geschlossen</translation>
    </message>
    <message>
        <source>Conversion to another format was interrupted</source>
        <translation>Umwandlung in ein anderes Format wurde unterbrochen</translation>
    </message>
    <message>
        <source>Marked as empty, but holds data</source>
        <translation>Als leer gekennzeichnet, enthält aber Daten</translation>
    </message>
    <message>
        <source>Start of the data area is wrong</source>
        <translation>Anfang des Datenbereichs ist falsch</translation>
    </message>
    <message>
        <source>Disk size cannot be right</source>
        <translation>Festplattengröße kann nicht stimmen</translation>
    </message>
    <message>
        <source>Table is too small for the disk</source>
        <translation>Tabelle ist zu klein für die Festplatte</translation>
    </message>
    <message>
        <source>Unused half of the disk size is not empty</source>
        <translation>Unbenutzte Hälfte der Festplattengröße ist nicht leer</translation>
    </message>
    <message>
        <source>Part of the file could not be read</source>
        <translation>Teil der Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Table is cut off by the end of the file</source>
        <translation>Tabelle ist am Dateiende abgeschnitten</translation>
    </message>
    <message>
        <source>Points outside the file</source>
        <translation>Zeigt aus der Datei hinaus</translation>
    </message>
    <message>
        <source>Points into the header or the table</source>
        <translation>Zeigt in den Header oder die Tabelle</translation>
    </message>
    <message>
        <source>Points into the backup history</source>
        <translation>Zeigt in den Sicherungsverlauf</translation>
    </message>
    <message>
        <source>Lies off the cluster grid</source>
        <translation>Liegt neben dem Cluster-Raster</translation>
    </message>
    <message>
        <source>Overlaps another cluster</source>
        <translation>Überschneidet einen anderen Cluster</translation>
    </message>
    <message>
        <source>Two clusters share one place</source>
        <translation>Zwei Cluster teilen sich einen Platz</translation>
    </message>
    <message>
        <source>Cluster is cut by the end of the file</source>
        <translation>Cluster ist am Dateiende abgeschnitten</translation>
    </message>
    <message>
        <source>Cluster lies beyond the end of the disk</source>
        <translation>Cluster liegt hinter dem Ende der Festplatte</translation>
    </message>
    <message>
        <source>Clusters at the end belong to nobody</source>
        <translation>Cluster am Ende gehören niemandem</translation>
    </message>
    <message>
        <source>Bytes behind the last cluster belong to nobody</source>
        <translation>Bytes hinter dem letzten Cluster gehören niemandem</translation>
    </message>
    <message>
        <source>Space in the middle belongs to nobody</source>
        <translation>Platz in der Mitte gehört niemandem</translation>
    </message>
    <message>
        <source>File ends before its data area begins</source>
        <translation>Datei endet vor ihrem Datenbereich</translation>
    </message>
    <message>
        <source>Backup history is not in the file</source>
        <translation>Sicherungsverlauf ist nicht in der Datei</translation>
    </message>
    <message>
        <source>Backup history lies off the cluster grid</source>
        <translation>Sicherungsverlauf liegt neben dem Cluster-Raster</translation>
    </message>
    <message>
        <source>No backup history where the header names one</source>
        <translation>Kein Sicherungsverlauf, wo der Header einen nennt</translation>
    </message>
    <message>
        <source>Checksum of the backup history is wrong</source>
        <translation>Prüfsumme des Sicherungsverlaufs ist falsch</translation>
    </message>
    <message>
        <source>Backup history is malformed</source>
        <translation>Sicherungsverlauf ist fehlerhaft aufgebaut</translation>
    </message>
    <message>
        <source>Holds a part that only its maker understands</source>
        <translation>Enthält einen Teil, den nur sein Hersteller versteht</translation>
    </message>
    <message>
        <source>Backup bitmap does not fit the disk</source>
        <translation>Sicherungs-Bitmap passt nicht zur Festplatte</translation>
    </message>
    <message>
        <source>Backup bitmap has an impossible granularity</source>
        <translation>Sicherungs-Bitmap hat eine unmögliche Granularität</translation>
    </message>
    <message>
        <source>Backup bitmap is not in the file</source>
        <translation>Sicherungs-Bitmap ist nicht in der Datei</translation>
    </message>
    <message>
        <source>Backup bitmaps share one place</source>
        <translation>Sicherungs-Bitmaps teilen sich einen Platz</translation>
    </message>
    <message>
        <source>Backup history is out of date</source>
        <translation>Sicherungsverlauf ist veraltet</translation>
    </message>
    <message numerus="yes">
        <source>%1 place could not be read</source>
        <translation>
            <numerusform>%1 Stelle konnte nicht gelesen werden</numerusform>
            <numerusform>%1 Stellen konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places could not be read</source>
        <translation>
            <numerusform>%1 Stelle konnte nicht gelesen werden</numerusform>
            <numerusform>%1 Stellen konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points outside the file</source>
        <translation>
            <numerusform>%1 Cluster zeigt aus der Datei hinaus</numerusform>
            <numerusform>%1 Cluster zeigen aus der Datei hinaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point outside the file</source>
        <translation>
            <numerusform>%1 Cluster zeigt aus der Datei hinaus</numerusform>
            <numerusform>%1 Cluster zeigen aus der Datei hinaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points into the header or the table</source>
        <translation>
            <numerusform>%1 Cluster zeigt in den Header oder die Tabelle</numerusform>
            <numerusform>%1 Cluster zeigen in den Header oder die Tabelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point into the header or the table</source>
        <translation>
            <numerusform>%1 Cluster zeigt in den Header oder die Tabelle</numerusform>
            <numerusform>%1 Cluster zeigen in den Header oder die Tabelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points into the backup history</source>
        <translation>
            <numerusform>%1 Cluster zeigt in den Sicherungsverlauf</numerusform>
            <numerusform>%1 Cluster zeigen in den Sicherungsverlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point into the backup history</source>
        <translation>
            <numerusform>%1 Cluster zeigt in den Sicherungsverlauf</numerusform>
            <numerusform>%1 Cluster zeigen in den Sicherungsverlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster lies off the cluster grid</source>
        <translation>
            <numerusform>%1 Cluster liegt neben dem Cluster-Raster</numerusform>
            <numerusform>%1 Cluster liegen neben dem Cluster-Raster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters lie off the cluster grid</source>
        <translation>
            <numerusform>%1 Cluster liegt neben dem Cluster-Raster</numerusform>
            <numerusform>%1 Cluster liegen neben dem Cluster-Raster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster overlaps another one</source>
        <translation>
            <numerusform>%1 Cluster überschneidet einen anderen</numerusform>
            <numerusform>%1 Cluster überschneiden einen anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters overlap another one</source>
        <translation>
            <numerusform>%1 Cluster überschneidet einen anderen</numerusform>
            <numerusform>%1 Cluster überschneiden einen anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster shares the place of another one</source>
        <translation>
            <numerusform>%1 Cluster teilt den Platz eines anderen</numerusform>
            <numerusform>%1 Cluster teilen den Platz eines anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share the place of another one</source>
        <translation>
            <numerusform>%1 Cluster teilt den Platz eines anderen</numerusform>
            <numerusform>%1 Cluster teilen den Platz eines anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster is cut by the end of the file</source>
        <translation>
            <numerusform>%1 Cluster ist am Dateiende abgeschnitten</numerusform>
            <numerusform>%1 Cluster sind am Dateiende abgeschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters are cut by the end of the file</source>
        <translation>
            <numerusform>%1 Cluster ist am Dateiende abgeschnitten</numerusform>
            <numerusform>%1 Cluster sind am Dateiende abgeschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster lies beyond the end of the disk</source>
        <translation>
            <numerusform>%1 Cluster liegt hinter dem Ende der Festplatte</numerusform>
            <numerusform>%1 Cluster liegen hinter dem Ende der Festplatte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters lie beyond the end of the disk</source>
        <translation>
            <numerusform>%1 Cluster liegt hinter dem Ende der Festplatte</numerusform>
            <numerusform>%1 Cluster liegen hinter dem Ende der Festplatte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 place in the middle belongs to nobody</source>
        <translation>
            <numerusform>%1 Stelle in der Mitte gehört niemandem</numerusform>
            <numerusform>%1 Stellen in der Mitte gehören niemandem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places in the middle belong to nobody</source>
        <translation>
            <numerusform>%1 Stelle in der Mitte gehört niemandem</numerusform>
            <numerusform>%1 Stellen in der Mitte gehören niemandem</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title (count)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title · bytes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>a QEMU image (qcow2)</source>
        <translation>ein QEMU-Image (qcow2)</translation>
    </message>
    <message>
        <source>a QEMU image (QED)</source>
        <translation>ein QEMU-Image (QED)</translation>
    </message>
    <message>
        <source>a VirtualBox image (VDI)</source>
        <translation>ein VirtualBox-Image (VDI)</translation>
    </message>
    <message>
        <source>a VMware image (VMDK)</source>
        <translation>ein VMware-Image (VMDK)</translation>
    </message>
    <message>
        <source>the description of a VMware image (VMDK)</source>
        <translation>die Beschreibung eines VMware-Images (VMDK)</translation>
    </message>
    <message>
        <source>a Hyper-V image (VHDX)</source>
        <translation>ein Hyper-V-Image (VHDX)</translation>
    </message>
    <message>
        <source>a Virtual PC or Hyper-V image (VHD)</source>
        <translation>ein Virtual-PC- oder Hyper-V-Image (VHD)</translation>
    </message>
    <message>
        <source>a Bochs image</source>
        <translation>ein Bochs-Image</translation>
    </message>
    <message>
        <source>an Apple disk image (DMG)</source>
        <translation>ein Apple-Image (DMG)</translation>
    </message>
    <message>
        <source>an encrypted raw disk (LUKS)</source>
        <translation>eine verschlüsselte rohe Festplatte (LUKS)</translation>
    </message>
    <message>
        <source>a CD or DVD image (ISO 9660)</source>
        <translation>ein CD- oder DVD-Image (ISO 9660)</translation>
    </message>
    <message>
        <source>a raw disk with a partition table (GPT)</source>
        <translation>eine rohe Festplatte mit Partitionstabelle (GPT)</translation>
    </message>
    <message>
        <source>a raw disk with a partition table (Apple)</source>
        <translation>eine rohe Festplatte mit Partitionstabelle (Apple)</translation>
    </message>
    <message>
        <source>a raw disk with a partition table (MBR)</source>
        <translation>eine rohe Festplatte mit Partitionstabelle (MBR)</translation>
    </message>
    <message>
        <source>a raw disk of a volume group (LVM)</source>
        <translation>eine rohe Festplatte einer Volume-Gruppe (LVM)</translation>
    </message>
    <message>
        <source>a file that begins with zeros</source>
        <translation>eine Datei, die mit Nullen beginnt</translation>
    </message>
    <message>
        <source>a compressed file (gzip)</source>
        <translation>eine komprimierte Datei (gzip)</translation>
    </message>
    <message>
        <source>a compressed file (bzip2)</source>
        <translation>eine komprimierte Datei (bzip2)</translation>
    </message>
    <message>
        <source>a compressed file (xz)</source>
        <translation>eine komprimierte Datei (xz)</translation>
    </message>
    <message>
        <source>a compressed file (zstd)</source>
        <translation>eine komprimierte Datei (zstd)</translation>
    </message>
    <message>
        <source>an archive (zip)</source>
        <translation>ein Archiv (zip)</translation>
    </message>
    <message>
        <source>an archive (7z)</source>
        <translation>ein Archiv (7z)</translation>
    </message>
    <message>
        <source>an archive (rar)</source>
        <translation>ein Archiv (rar)</translation>
    </message>
    <message>
        <source>an archive (tar)</source>
        <translation>ein Archiv (tar)</translation>
    </message>
    <message>
        <source>It may be a raw disk, which can be imported, or a file whose contents were lost.</source>
        <translation>Es kann eine rohe Festplatte sein, die sich importieren lässt, oder eine Datei, deren Inhalt verloren ging.</translation>
    </message>
    <message>
        <source>Importing it makes a Parallels image of it, and leaves the file as it is.</source>
        <translation>Ein Import macht daraus ein Parallels-Image und lässt die Datei, wie sie ist.</translation>
    </message>
    <message>
        <source>Such a file marks the folder of a Parallels disk; the disk itself is in the .hds files beside it.</source>
        <translation>Eine solche Datei kennzeichnet den Ordner einer Parallels-Festplatte; die Festplatte selbst ist in den .hds-Dateien daneben.</translation>
    </message>
    <message>
        <source>The disks of the machine are in the .hdd folders beside it.</source>
        <translation>Die Festplatten der Maschine sind in den .hdd-Ordnern daneben.</translation>
    </message>
    <message>
        <source>The disk itself is in the .hds files beside it.</source>
        <translation>Die Festplatte selbst ist in den .hds-Dateien daneben.</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>the description of a Parallels disk</source>
        <translation>die Beschreibung einer Parallels-Festplatte</translation>
    </message>
    <message>
        <source>the settings of a Parallels virtual machine</source>
        <translation>die Einstellungen einer virtuellen Maschine von Parallels</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>ein XML-Dokument</translation>
    </message>
    <message>
        <source>a raw disk without partitions (%1)</source>
        <translation>eine rohe Festplatte ohne Partitionen (%1)</translation>
    </message>
    <message>
        <source>A virtual machine reads it as a CD or DVD. There is nothing to check or repair in it here.</source>
        <translation>Eine virtuelle Maschine liest es als CD oder DVD. Hier gibt es daran nichts zu prüfen oder zu reparieren.</translation>
    </message>
    <message>
        <source>“qemu-img convert -O parallels” makes a Parallels image of it, and leaves the file as it is.</source>
        <translation>„qemu-img convert -O parallels“ macht daraus ein Parallels-Image und lässt die Datei, wie sie ist.</translation>
    </message>
    <message>
        <source>Unpack it first, then open what was in it.</source>
        <translation>Entpacken Sie die Datei zuerst, und öffnen Sie dann, was darin war.</translation>
    </message>
    <message>
        <source>This is a folder, not a disk image.</source>
        <translation>Das ist ein Ordner, kein Festplatten-Image.</translation>
    </message>
    <message>
        <source>This is %1, not a Parallels disk image.</source>
        <translation>Das ist %1, kein Parallels-Image.</translation>
    </message>
    <message>
        <source>No disk image (.hds, .hdd) lies there.</source>
        <translation>Dort liegt kein Festplatten-Image (.hds, .hdd).</translation>
    </message>
    <message>
        <source>The images of the disk:</source>
        <translation>Die Images der Festplatte:</translation>
    </message>
    <message>
        <source>The first of the disk images there:</source>
        <translation>Die ersten der Festplatten-Images dort:</translation>
    </message>
    <message>
        <source>The disk images there:</source>
        <translation>Die Festplatten-Images dort:</translation>
    </message>
    <message>
        <source>folder · %1</source>
        <translation>Ordner · %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>not closed properly</source>
        <translation>nicht ordnungsgemäß geschlossen</translation>
    </message>
    <message>
        <source>closed by software that keeps the backup history (v2.1)</source>
        <translation>von einem Programm geschlossen, das den Sicherungsverlauf führt (v2.1)</translation>
    </message>
    <message>
        <source>closed by Parallels Desktop (%1)</source>
        <translation>von Parallels Desktop geschlossen (%1)</translation>
    </message>
    <message>
        <source>closed by unknown software (%1)</source>
        <translation>von einem unbekannten Programm geschlossen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster moves</source>
        <translation>
            <numerusform>%1 Cluster zieht um</numerusform>
            <numerusform>%1 Cluster ziehen um</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters move</source>
        <translation>
            <numerusform>%1 Cluster zieht um</numerusform>
            <numerusform>%1 Cluster ziehen um</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1 are copied).</source>
        <comment>how many bytes</comment>
        <translation> (%1 werden kopiert).</translation>
    </message>
    <message>
        <source>converted to %1</source>
        <translation>umgewandelt in %1</translation>
    </message>
    <message>
        <source>compacted, clusters of zeros given back</source>
        <translation>komprimiert, Cluster aus Nullen zurückgegeben</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>the image is damaged or was not closed properly. Repair it first.</source>
        <translation>das Image ist beschädigt oder wurde nicht ordnungsgemäß geschlossen. Reparieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>its format extension holds something that this program does not know. Export the disk to a new image instead.</source>
        <translation>seine Formaterweiterung enthält etwas, das dieses Programm nicht kennt. Exportieren Sie die Festplatte stattdessen in ein neues Image.</translation>
    </message>
    <message>
        <source>its clusters do not lie on a common grid. Convert it to v2, or export the disk to a new image instead.</source>
        <translation>seine Cluster haben kein gemeinsames Raster. Wandeln Sie es in v2 um, oder exportieren Sie die Festplatte stattdessen in ein neues Image.</translation>
    </message>
    <message>
        <source>it has the format %1 already.</source>
        <translation>es hat schon das Format %1.</translation>
    </message>
    <message>
        <source>the format v1 holds disks of at most %1.</source>
        <translation>das Format v1 fasst Festplatten bis höchstens %1.</translation>
    </message>
    <message>
        <source>a place in the file is beyond what the format can name. Compact the image first, or export the disk to a new image.</source>
        <translation>eine Stelle in der Datei liegt weiter hinten, als das Format angeben kann. Komprimieren Sie das Image zuerst, oder exportieren Sie die Festplatte in ein neues Image.</translation>
    </message>
    <message>
        <source>%1 of data that nothing points to would be overwritten (they may be what a lost entry of the table pointed to). That has to be allowed.</source>
        <translation>%1 an Daten, auf die nichts zeigt, würden überschrieben (vielleicht hat ein verlorener Eintrag der Tabelle auf sie gezeigt). Das muss erlaubt werden.</translation>
    </message>
    <message>
        <source>the file would be larger than the file system can hold.</source>
        <translation>die Datei würde größer, als das Dateisystem fassen kann.</translation>
    </message>
    <message>
        <source>there is not enough free space.</source>
        <translation>es ist nicht genug Platz frei.</translation>
    </message>
    <message>
        <source>the result would not be healthy. Export the disk to a new image instead.</source>
        <translation>das Ergebnis wäre nicht in Ordnung. Exportieren Sie die Festplatte stattdessen in ein neues Image.</translation>
    </message>
    <message>
        <source>The image becomes %1. Nothing that the virtual machine reads changes.</source>
        <translation>Das Image wird zu %1. Nichts, was die virtuelle Maschine liest, ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster of zeros is given back.</source>
        <translation>
            <numerusform>%1 Cluster aus Nullen wird zurückgegeben.</numerusform>
            <numerusform>%1 Cluster aus Nullen werden zurückgegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters of zeros are given back.</source>
        <translation>
            <numerusform>%1 Cluster aus Nullen wird zurückgegeben.</numerusform>
            <numerusform>%1 Cluster aus Nullen werden zurückgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file becomes %1 shorter: %2 instead of %3.</source>
        <translation>Die Datei wird um %1 kürzer: %2 statt %3.</translation>
    </message>
    <message>
        <source>The file becomes %1 longer: %2 instead of %3.</source>
        <translation>Die Datei wird um %1 länger: %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 of data that nothing points to are overwritten or cut off. Only the undo file keeps them.</source>
        <translation>%1 an Daten, auf die nichts zeigt, werden überschrieben oder abgeschnitten. Nur die Rücknahmedatei hebt sie auf.</translation>
    </message>
    <message>
        <source>%1 of data that nothing points to stay where they are.</source>
        <translation>%1 an Daten, auf die nichts zeigt, bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Clusters of zeros stay: this file is a part of a larger disk, where they hide what an older layer holds.</source>
        <translation>Cluster aus Nullen bleiben: Diese Datei ist ein Teil einer größeren Festplatte; dort verdecken sie, was eine ältere Schicht enthält.</translation>
    </message>
    <message>
        <source>The backup history lies at the end of the file and is not moved; free space before it stays.</source>
        <translation>Der Sicherungsverlauf liegt am Ende der Datei und wird nicht verschoben; freier Platz davor bleibt.</translation>
    </message>
    <message>
        <source>A backup history that was not valid any more is taken out of use.</source>
        <translation>Ein Sicherungsverlauf, der nicht mehr gültig war, wird außer Betrieb genommen.</translation>
    </message>
    <message>
        <source>Shares its place</source>
        <translation>Teilt sich seinen Platz</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Fragmented</source>
        <translation>Fragmentiert</translation>
    </message>
    <message>
        <source>In sequence</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>Backup history</source>
        <translation>Sicherungsverlauf</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Füllbytes</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>Nicht in dieser Datei</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Nicht belegt</translation>
    </message>
    <message>
        <source>points outside the file</source>
        <translation>zeigt aus der Datei hinaus</translation>
    </message>
    <message>
        <source>points into header or table</source>
        <translation>zeigt in den Header oder die Tabelle</translation>
    </message>
    <message>
        <source>points into the backup history</source>
        <translation>zeigt in den Sicherungsverlauf</translation>
    </message>
    <message>
        <source>its table entry is not in the file</source>
        <translation>sein Tabelleneintrag ist nicht in der Datei</translation>
    </message>
    <message>
        <source>off the cluster grid</source>
        <translation>neben dem Cluster-Raster</translation>
    </message>
    <message>
        <source>off the grid, like other clusters of this image</source>
        <translation>neben dem Raster, wie andere Cluster dieses Images</translation>
    </message>
    <message>
        <source>overlaps another cluster</source>
        <translation>überschneidet einen anderen Cluster</translation>
    </message>
    <message>
        <source>cut by the end of the file</source>
        <translation>am Dateiende abgeschnitten</translation>
    </message>
    <message>
        <source>its place belongs to another cluster</source>
        <translation>sein Platz gehört einem anderen Cluster</translation>
    </message>
    <message>
        <source>shares its place</source>
        <translation>teilt sich seinen Platz</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>beyond the end of the disk</source>
        <translation>hinter dem Ende der Festplatte</translation>
    </message>
    <message>
        <source>wasted: nothing refers to it</source>
        <translation>verschwendet: nichts verweist darauf</translation>
    </message>
    <message>
        <source>fragmented</source>
        <translation>fragmentiert</translation>
    </message>
    <message>
        <source>in sequence</source>
        <translation>der Reihe nach</translation>
    </message>
    <message>
        <source>header and table</source>
        <translation>Header und Tabelle</translation>
    </message>
    <message>
        <source>padding before the data</source>
        <translation>Füllbytes vor den Daten</translation>
    </message>
    <message>
        <source>not stored by the file system, reads as zeros</source>
        <translation>vom Dateisystem nicht gespeichert, liest sich als Nullen</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>nicht in dieser Datei</translation>
    </message>
    <message>
        <source>unallocated</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the states of a cluster</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>A disk of %1 in format %2, with clusters of %3.</source>
        <translation>Eine Festplatte von %1 im Format %2, mit Clustern von %3.</translation>
    </message>
    <message>
        <source>The file has %1 and will not grow.</source>
        <translation>Die Datei hat %1 und wird nicht wachsen.</translation>
    </message>
    <message>
        <source>The file has %1 and may grow to %2.</source>
        <translation>Die Datei hat %1 und kann auf %2 wachsen.</translation>
    </message>
    <message>
        <source>A disk of %1 was imported; its data takes %2, and %3 of zeros were left out.</source>
        <translation>Eine Festplatte von %1 wurde importiert; ihre Daten belegen %2, und %3 aus Nullen wurden weggelassen.</translation>
    </message>
    <message>
        <source>Read back and compared: the same.</source>
        <translation>Zurückgelesen und verglichen: gleich.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>finding: what repair does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>cannot be done: %1</source>
        <translation>nicht möglich: %1</translation>
    </message>
    <message>
        <source>held back, since damage is left</source>
        <translation>zurückgestellt, da Schaden übrig ist</translation>
    </message>
    <message>
        <source>another finding forbids every repair of this image</source>
        <translation>ein anderer Befund verbietet jede Reparatur dieses Images</translation>
    </message>
    <message>
        <source>the new place would be beyond what the table can name</source>
        <translation>der neue Platz läge weiter hinten, als die Tabelle angeben kann</translation>
    </message>
    <message>
        <source>the file would be larger than the file system can hold</source>
        <translation>die Datei würde größer, als das Dateisystem fassen kann</translation>
    </message>
    <message>
        <source>there is not enough free space</source>
        <translation>es ist nicht genug Platz frei</translation>
    </message>
    <message>
        <source>the room that it needs is in use, or a limit of the format is reached</source>
        <translation>der nötige Platz ist in Benutzung, oder eine Grenze des Formats ist erreicht</translation>
    </message>
    <message>
        <source>Nothing that the virtual machine reads changes</source>
        <translation>Nichts, was die virtuelle Maschine liest, ändert sich</translation>
    </message>
    <message>
        <source>Some places will read differently</source>
        <translation>Manche Stellen werden anders gelesen</translation>
    </message>
    <message>
        <source>Gives something up</source>
        <translation>Gibt etwas auf</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nichts wurde verändert</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>%1 edited by hand</source>
        <translation>%1 von Hand bearbeitet</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>date · state · size of the undo file · what</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>the change was interrupted, and this is another file than the one that was being changed</source>
        <translation>die Änderung wurde unterbrochen, und dies ist eine andere Datei als die, die gerade verändert wurde</translation>
    </message>
    <message>
        <source>the file was %1 bytes long after the repair and has %2 now</source>
        <translation>die Datei war nach der Reparatur %1 Bytes lang und hat jetzt %2</translation>
    </message>
    <message>
        <source>the header or the table was changed</source>
        <translation>der Header oder die Tabelle wurde verändert</translation>
    </message>
    <message>
        <source>%1 at %2 were changed</source>
        <translation>%1 bei %2 wurden verändert</translation>
    </message>
    <message>
        <source>%1  [%2]</source>
        <comment>sentence [id]</comment>
        <translation>%1  [%2]</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what would be done (why it is not)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (there is no repair for it)</source>
        <translation>%1 (dafür gibt es keine Reparatur)</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 at the end of the file, which nothing referred to.</source>
        <translation>%1 am Ende der Datei, auf die nichts verwies.</translation>
    </message>
    <message>
        <source>The backup history: the next backup has to be a full one.</source>
        <translation>Der Sicherungsverlauf: Die nächste Sicherung muss eine vollständige sein.</translation>
    </message>
    <message>
        <source>What %1 of the disk read before.</source>
        <translation>Was in %1 der Festplatte vorher gelesen wurde.</translation>
    </message>
    <message>
        <source>The undo file keeps all bytes that were overwritten or cut off.</source>
        <translation>Die Rücknahmedatei hebt alle Bytes auf, die überschrieben oder abgeschnitten wurden.</translation>
    </message>
    <message>
        <source>The original still has all of it.</source>
        <translation>Das Original hat das alles noch.</translation>
    </message>
    <message numerus="yes">
        <source>%1 place of the disk</source>
        <translation>
            <numerusform>%1 Stelle der Festplatte</numerusform>
            <numerusform>%1 Stellen der Festplatte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places of the disk</source>
        <translation>
            <numerusform>%1 Stelle der Festplatte</numerusform>
            <numerusform>%1 Stellen der Festplatte</numerusform>
        </translation>
    </message>
    <message>
        <source>Read now as the layer below has them, or as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>Werden jetzt wie in der Schicht darunter gelesen, oder als Nullen: %1 (%2)</translation>
    </message>
    <message>
        <source>Will read as the layer below has them, or as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>Werden wie in der Schicht darunter gelesen werden, oder als Nullen: %1 (%2)</translation>
    </message>
    <message>
        <source>Read as zeros now: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>Werden jetzt als Nullen gelesen: %1 (%2)</translation>
    </message>
    <message>
        <source>Will read as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>Werden künftig als Nullen gelesen: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>first byte, last byte, bytes</comment>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>… and %1 more</source>
        <translation>
            <numerusform>… und %1 weitere</numerusform>
            <numerusform>… und %1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Repaired copy</source>
        <translation>Reparierte Kopie</translation>
    </message>
    <message>
        <source>Undo file</source>
        <translation>Rücknahmedatei</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>File size before, in bytes</source>
        <translation>Dateigröße vorher, in Bytes</translation>
    </message>
    <message>
        <source>File size afterwards, in bytes</source>
        <translation>Dateigröße nachher, in Bytes</translation>
    </message>
    <message>
        <source>Entries of the table that changed</source>
        <translation>Geänderte Einträge der Tabelle</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation>SHA-256 vorher</translation>
    </message>
    <message>
        <source>SHA-256 afterwards</source>
        <translation>SHA-256 nachher</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht getan</translation>
    </message>
    <message>
        <source>Reads differently now</source>
        <translation>Wird jetzt anders gelesen</translation>
    </message>
    <message>
        <source>No place of the disk.</source>
        <translation>Keine Stelle der Festplatte.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>marks it closed, last of all</source>
        <translation>kennzeichnet es als geschlossen, ganz zuletzt</translation>
    </message>
    <message>
        <source>clears it</source>
        <translation>löscht das</translation>
    </message>
    <message>
        <source>makes the disk as large as the table</source>
        <translation>macht die Festplatte so groß wie die Tabelle</translation>
    </message>
    <message>
        <source>makes the disk larger</source>
        <translation>macht die Festplatte größer</translation>
    </message>
    <message>
        <source>writes the right value</source>
        <translation>schreibt den richtigen Wert</translation>
    </message>
    <message>
        <source>clears the mark</source>
        <translation>löscht die Markierung</translation>
    </message>
    <message>
        <source>makes it read as the layer below, or as zeros</source>
        <translation>lässt ihn wie die Schicht darunter lesen, oder als Nullen</translation>
    </message>
    <message>
        <source>makes it read as zeros</source>
        <translation>lässt ihn als Nullen lesen</translation>
    </message>
    <message>
        <source>Repair clears the mark. Nothing that the virtual machine reads changes.</source>
        <translation>Die Reparatur löscht die Markierung. Nichts, was die virtuelle Maschine liest, ändert sich.</translation>
    </message>
    <message>
        <source>Repair clears the entry in the table, so that the layer below shows through; where there is none, the cluster reads as zeros.</source>
        <translation>Die Reparatur löscht den Eintrag in der Tabelle; dann scheint die Schicht darunter durch, und wo es keine gibt, liest sich der Cluster als Nullen.</translation>
    </message>
    <message>
        <source>Repair clears the entry in the table, so that the cluster reads as zeros.</source>
        <translation>Die Reparatur löscht den Eintrag in der Tabelle; der Cluster liest sich dann als Nullen.</translation>
    </message>
    <message>
        <source>gives each its own copy</source>
        <translation>gibt jedem seine eigene Kopie</translation>
    </message>
    <message>
        <source>moves it to a place of its own</source>
        <translation>verschiebt ihn an einen eigenen Platz</translation>
    </message>
    <message>
        <source>completes the file</source>
        <translation>vervollständigt die Datei</translation>
    </message>
    <message>
        <source>completes the file, keeps the data</source>
        <translation>vervollständigt die Datei, behält die Daten</translation>
    </message>
    <message>
        <source>makes the table larger</source>
        <translation>vergrößert die Tabelle</translation>
    </message>
    <message>
        <source>cuts the file by %1</source>
        <translation>kürzt die Datei um %1</translation>
    </message>
    <message>
        <source>cuts the file</source>
        <translation>kürzt die Datei</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>behält es</translation>
    </message>
    <message>
        <source>detaches the backup history</source>
        <translation>koppelt den Sicherungsverlauf ab</translation>
    </message>
    <message>
        <source>Repair does nothing about this.</source>
        <translation>Die Reparatur tut daran nichts.</translation>
    </message>
    <message>
        <source>Repair gives the cluster a copy of its own, so that writing to one no longer changes the other. What they read stays the same.</source>
        <translation>Die Reparatur gibt dem Cluster eine eigene Kopie; wer in den einen schreibt, verändert dann nicht mehr den anderen. Was sie lesen, bleibt gleich.</translation>
    </message>
    <message>
        <source>Repair copies the cluster to a place where clusters can begin. What it reads stays the same.</source>
        <translation>Die Reparatur kopiert den Cluster an eine Stelle, an der Cluster beginnen können. Was er liest, bleibt gleich.</translation>
    </message>
    <message>
        <source>Repair makes the file long enough for the whole cluster. What is there stays; what is missing reads as zeros.</source>
        <translation>Die Reparatur macht die Datei lang genug für den ganzen Cluster. Was da ist, bleibt; was fehlt, liest sich als Nullen.</translation>
    </message>
    <message>
        <source>Repair makes room with zeros. Nothing that the virtual machine reads changes.</source>
        <translation>Die Reparatur schafft Platz mit Nullen. Nichts, was die virtuelle Maschine liest, ändert sich.</translation>
    </message>
    <message>
        <source>Repair cuts %1 off the end of the file. Nothing that the virtual machine reads changes.</source>
        <translation>Die Reparatur schneidet %1 am Ende der Datei ab. Nichts, was die virtuelle Maschine liest, ändert sich.</translation>
    </message>
    <message>
        <source>Repair cuts it off. Nothing that the virtual machine reads changes.</source>
        <translation>Die Reparatur schneidet das ab. Nichts, was die virtuelle Maschine liest, ändert sich.</translation>
    </message>
    <message>
        <source>Repair leaves it as it is.</source>
        <translation>Die Reparatur lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Repair takes the backup history out of use; its bytes stay in the file. The next backup has to be a full one.</source>
        <translation>Die Reparatur nimmt den Sicherungsverlauf außer Betrieb; seine Bytes bleiben in der Datei. Die nächste Sicherung muss eine vollständige sein.</translation>
    </message>
    <message>
        <source>Repair marks the image as closed after everything else is done and was checked again.</source>
        <translation>Die Reparatur kennzeichnet das Image als geschlossen, wenn alles andere getan ist und noch einmal geprüft wurde.</translation>
    </message>
    <message>
        <source>Repair writes the right value into the header.</source>
        <translation>Die Reparatur schreibt den richtigen Wert in den Header.</translation>
    </message>
    <message>
        <source>%1, if you choose so</source>
        <translation>%1, wenn Sie es so wählen</translation>
    </message>
    <message>
        <source>While this stands, nothing in the image can be repaired safely.</source>
        <translation>Solange das so ist, lässt sich im Image nichts sicher reparieren.</translation>
    </message>
    <message>
        <source>That is the answer to “%1”, which concerns the same cluster.</source>
        <translation>Das ist die Antwort auf „%1“; dieser Befund betrifft denselben Cluster.</translation>
    </message>
    <message>
        <source>It is not done unless you choose so: the file is probably incomplete, or its header wrong.</source>
        <translation>Das geschieht nur, wenn Sie es so wählen: Die Datei ist wahrscheinlich unvollständig oder ihr Header falsch.</translation>
    </message>
    <message>
        <source>It is not done unless you choose so.</source>
        <translation>Das geschieht nur, wenn Sie es so wählen.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1: %2  [%3]</source>
        <comment>severity: title [id]</comment>
        <translation>%1: %2  [%3]</translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation>Reparatur: %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>list of things</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <comment>end of a list of three or more</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>the table has no entry for them</source>
        <translation>die Tabelle hat keinen Eintrag für sie</translation>
    </message>
    <message>
        <source>they are not in the file</source>
        <translation>sie sind nicht in der Datei</translation>
    </message>
    <message>
        <source>the table points into the header or the table</source>
        <translation>die Tabelle zeigt in den Header oder die Tabelle</translation>
    </message>
    <message>
        <source>the drive could not read them</source>
        <translation>das Laufwerk konnte sie nicht lesen</translation>
    </message>
    <message>
        <source>the file of the disk that has them is missing or cannot be opened</source>
        <translation>die Datei der Festplatte, die sie enthält, fehlt oder lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 bytes at guest offset %2: %3</source>
        <translation>%1 Bytes ab Gast-Offset %2: %3</translation>
    </message>
    <message>
        <source>One place of the disk, %1, is damaged or missing.</source>
        <translation>Eine Stelle der Festplatte, %1, ist beschädigt oder fehlt.</translation>
    </message>
    <message>
        <source>%1 places of the disk, %2 together, are damaged or missing.</source>
        <translation>%1 Stellen der Festplatte, zusammen %2, sind beschädigt oder fehlen.</translation>
    </message>
    <message>
        <source>%1 of %2 hold data.</source>
        <translation>%1 von %2 enthalten Daten.</translation>
    </message>
    <message>
        <source>%1 are in other files of the disk and become zeros.</source>
        <translation>%1 sind in anderen Dateien der Festplatte und werden zu Nullen.</translation>
    </message>
    <message>
        <source>The new file would have up to %1, and a file there has at most %2.</source>
        <translation>Die neue Datei hätte bis zu %1, und eine Datei hat dort höchstens %2.</translation>
    </message>
    <message>
        <source>The target needs up to %1, and only %2 are free there.</source>
        <translation>Das Ziel braucht bis zu %1, und nur %2 sind dort frei.</translation>
    </message>
    <message>
        <source>The target needs up to %1; %2 are free there.</source>
        <translation>Das Ziel braucht bis zu %1; %2 sind dort frei.</translation>
    </message>
    <message>
        <source>%1 of the disk were exported; %2 of them hold data.</source>
        <translation>%1 der Festplatte wurden exportiert; %2 davon enthalten Daten.</translation>
    </message>
    <message>
        <source>Zeros stand for %1 that are in other files of the disk.</source>
        <translation>Nullen stehen für %1, die in anderen Dateien der Festplatte sind.</translation>
    </message>
    <message>
        <source>Zeros stand for them.</source>
        <translation>Nullen stehen dafür.</translation>
    </message>
    <message>
        <source>Read back and compared: the same. SHA-256 of its bytes: %1</source>
        <translation>Zurückgelesen und verglichen: gleich. SHA-256 der Bytes: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster is damaged</source>
        <translation>
            <numerusform>%1 Cluster ist beschädigt</numerusform>
            <numerusform>%1 Cluster sind beschädigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters are damaged</source>
        <translation>
            <numerusform>%1 Cluster ist beschädigt</numerusform>
            <numerusform>%1 Cluster sind beschädigt</numerusform>
        </translation>
    </message>
    <message>
        <source>the table is cut off by the end of the file</source>
        <translation>die Tabelle ist am Dateiende abgeschnitten</translation>
    </message>
    <message numerus="yes">
        <source>%1 value in the header is wrong</source>
        <translation>
            <numerusform>%1 Wert im Header ist falsch</numerusform>
            <numerusform>%1 Werte im Header sind falsch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values in the header are wrong</source>
        <translation>
            <numerusform>%1 Wert im Header ist falsch</numerusform>
            <numerusform>%1 Werte im Header sind falsch</numerusform>
        </translation>
    </message>
    <message>
        <source>the image has a feature that this program does not know</source>
        <translation>das Image hat eine Eigenschaft, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>the backup history is damaged</source>
        <translation>der Sicherungsverlauf ist beschädigt</translation>
    </message>
    <message>
        <source>%1 at the end are wasted</source>
        <translation>%1 am Ende sind verschwendet</translation>
    </message>
    <message>
        <source>a conversion to another format was interrupted</source>
        <translation>eine Umwandlung in ein anderes Format wurde unterbrochen</translation>
    </message>
    <message>
        <source>the image was not closed properly</source>
        <translation>das Image wurde nicht ordnungsgemäß geschlossen</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>In use by a virtual machine; shown read-only, the result may change.</source>
        <translation>Von einer virtuellen Maschine benutzt; wird nur zum Lesen gezeigt, das Ergebnis kann sich ändern.</translation>
    </message>
    <message>
        <source>The file changed while it was being checked; the result may be wrong.</source>
        <translation>Die Datei hat sich während der Prüfung verändert; das Ergebnis kann falsch sein.</translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 place of the file: the drive may be failing. Copy it first.</source>
        <translation>
            <numerusform>%1 Stelle der Datei konnte nicht gelesen werden: Vielleicht geht das Laufwerk kaputt. Kopieren Sie zuerst die Datei.</numerusform>
            <numerusform>%1 Stellen der Datei konnten nicht gelesen werden: Vielleicht geht das Laufwerk kaputt. Kopieren Sie zuerst die Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 places of the file: the drive may be failing. Copy it first.</source>
        <translation>
            <numerusform>%1 Stelle der Datei konnte nicht gelesen werden: Vielleicht geht das Laufwerk kaputt. Kopieren Sie zuerst die Datei.</numerusform>
            <numerusform>%1 Stellen der Datei konnten nicht gelesen werden: Vielleicht geht das Laufwerk kaputt. Kopieren Sie zuerst die Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems found in this image.</source>
        <translation>In diesem Image wurden keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Nothing can be repaired in a file that cannot be read.</source>
        <translation>In einer Datei, die sich nicht lesen lässt, kann nichts repariert werden.</translation>
    </message>
    <message>
        <source>Only the software that began the conversion can finish it; until then nothing can be repaired safely.</source>
        <translation>Nur das Programm, das die Umwandlung begonnen hat, kann sie beenden; bis dahin lässt sich nichts sicher reparieren.</translation>
    </message>
    <message>
        <source>The file was probably copied only in part: look for a complete copy. What the table still names is shown.</source>
        <translation>Wahrscheinlich wurde die Datei nur zum Teil kopiert: Suchen Sie nach einer vollständigen Kopie. Was die Tabelle noch nennt, wird gezeigt.</translation>
    </message>
    <message>
        <source>Nothing in the image can be repaired safely.</source>
        <translation>In diesem Image lässt sich nichts sicher reparieren.</translation>
    </message>
    <message>
        <source>%1 will read as the layer below, or as zeros</source>
        <translation>%1 werden wie in der Schicht darunter gelesen, oder als Nullen</translation>
    </message>
    <message>
        <source>%1 will read as zeros</source>
        <translation>%1 werden als Nullen gelesen</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>two clusters share their data and one of them may be wrong</source>
        <translation>zwei Cluster teilen sich ihre Daten, und einer von ihnen kann falsch sein</translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share the data of others and may be wrong</source>
        <translation>
            <numerusform>%1 Cluster teilt die Daten anderer und kann falsch sein</numerusform>
            <numerusform>%1 Cluster teilen die Daten anderer und können falsch sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contents of %1 cluster may be wrong</source>
        <translation>
            <numerusform>der Inhalt von %1 Cluster kann falsch sein</numerusform>
            <numerusform>der Inhalt von %1 Clustern kann falsch sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contents of %1 clusters may be wrong</source>
        <translation>
            <numerusform>der Inhalt von %1 Cluster kann falsch sein</numerusform>
            <numerusform>der Inhalt von %1 Clustern kann falsch sein</numerusform>
        </translation>
    </message>
    <message>
        <source>Check it again when nobody uses it any more.</source>
        <translation>Prüfen Sie das Image noch einmal, wenn niemand es mehr benutzt.</translation>
    </message>
    <message>
        <source>Files inside the disk were not checked.</source>
        <translation>Dateien auf der Festplatte wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>What the virtual machine reads is not affected.</source>
        <translation>Was die virtuelle Maschine liest, ist nicht betroffen.</translation>
    </message>
    <message>
        <source>The space can be given back.</source>
        <translation>Der Platz kann zurückgegeben werden.</translation>
    </message>
    <message>
        <source>The space can be given back, but something may be stored there.</source>
        <translation>Der Platz kann zurückgegeben werden, aber vielleicht ist dort etwas gespeichert.</translation>
    </message>
    <message>
        <source>The file is probably incomplete, or its header wrong: look for a complete copy before anything is repaired.</source>
        <translation>Die Datei ist wahrscheinlich unvollständig oder ihr Header falsch: Suchen Sie nach einer vollständigen Kopie, bevor etwas repariert wird.</translation>
    </message>
    <message>
        <source>There is no repair that could be done without a decision of yours.</source>
        <translation>Ohne eine Entscheidung von Ihnen lässt sich nichts reparieren.</translation>
    </message>
    <message>
        <source>It can be made usable again</source>
        <translation>Es kann wieder benutzbar gemacht werden</translation>
    </message>
    <message>
        <source>Part of the damage can be repaired</source>
        <translation>Ein Teil des Schadens kann repariert werden</translation>
    </message>
    <message>
        <source>%1, and nothing that the virtual machine reads will change.</source>
        <translation>%1, und nichts, was die virtuelle Maschine liest, ändert sich.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what can be done: its price</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The rest needs a decision of yours, or cannot be repaired.</source>
        <translation>Der Rest braucht eine Entscheidung von Ihnen oder lässt sich nicht reparieren.</translation>
    </message>
    <message>
        <source>Seen so far: %1</source>
        <translation>Bisher gesehen: %1</translation>
    </message>
    <message>
        <source>Cannot tell whether it is in use.</source>
        <translation>Es lässt sich nicht feststellen, ob es in Benutzung ist.</translation>
    </message>
    <message>
        <source>The virtual machine of this disk is suspended: resume and shut it down before anything is changed here, or work on a copy.</source>
        <translation>Die virtuelle Maschine dieser Festplatte ist angehalten: Setzen Sie sie fort und fahren Sie sie herunter, bevor hier etwas verändert wird, oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>This file is one layer of a disk with %1 files; only this layer is shown.</source>
        <translation>
            <numerusform>Diese Datei ist eine Schicht einer Festplatte mit %1 Datei; nur diese Schicht wird gezeigt.</numerusform>
            <numerusform>Diese Datei ist eine Schicht einer Festplatte mit %1 Dateien; nur diese Schicht wird gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file seems to be one layer of a disk; only this layer is shown.</source>
        <translation>Diese Datei scheint eine Schicht einer Festplatte zu sein; nur diese Schicht wird gezeigt.</translation>
    </message>
    <message>
        <source>read back, byte %1 of the disk differs</source>
        <translation>zurückgelesen weicht das Byte %1 der Festplatte ab</translation>
    </message>
    <message>
        <source>the new image does not give byte %1 of the disk</source>
        <translation>das neue Image gibt das Byte %1 der Festplatte nicht her</translation>
    </message>
    <message>
        <source>it is the image itself</source>
        <translation>es ist das Image selbst</translation>
    </message>
    <message>
        <source>no table entry can name a place behind %1</source>
        <translation>kein Tabelleneintrag kann eine Stelle hinter %1 angeben</translation>
    </message>
    <message>
        <source>A bundle with a disk of %1 in one image of format v1.</source>
        <translation>Ein Bundle mit einer Festplatte von %1 in einem Image im Format v1.</translation>
    </message>
    <message>
        <source>A bundle with a disk of %1 in %2 images of format v1.</source>
        <translation>Ein Bundle mit einer Festplatte von %1 in %2 Images im Format v1.</translation>
    </message>
    <message>
        <source>The images have %1 and will not grow.</source>
        <translation>Die Images haben %1 und werden nicht wachsen.</translation>
    </message>
    <message>
        <source>The images have %1 and may grow to %2.</source>
        <translation>Die Images haben %1 und können auf %2 wachsen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster shares its place</source>
        <translation>
            <numerusform>%1 Cluster teilt sich seinen Platz</numerusform>
            <numerusform>%1 Cluster teilen sich ihren Platz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share their place</source>
        <translation>
            <numerusform>%1 Cluster teilt sich seinen Platz</numerusform>
            <numerusform>%1 Cluster teilen sich ihren Platz</numerusform>
        </translation>
    </message>
    <message>
        <source>What it is could not be told: perhaps a raw disk, which can be imported, or an image whose beginning was lost.</source>
        <translation>Was es ist, ließ sich nicht feststellen: vielleicht eine rohe Festplatte, die sich importieren lässt, oder ein Image, dessen Anfang verloren ging.</translation>
    </message>
    <message>
        <source>This is not a Parallels disk image.</source>
        <translation>Das ist kein Parallels-Image.</translation>
    </message>
    <message>
        <source>this</source>
        <comment>stands in for the name of something that is no image</comment>
        <translation>das</translation>
    </message>
    <message>
        <source>In line %1 the element %2 is missing, or holds no usable value.</source>
        <translation>In Zeile %1 fehlt das Element %2, oder es enthält keinen brauchbaren Wert.</translation>
    </message>
    <message>
        <source>The disk is said to have %1 sectors (%2), but its parts end at sector %3.</source>
        <translation>Die Festplatte soll %1 Sektoren haben (%2), aber ihre Teile enden bei Sektor %3.</translation>
    </message>
    <message>
        <source>Part %1 of the disk is said to have %2 sectors, but the header of its image says %3 (%4).</source>
        <translation>Teil %1 der Festplatte soll %2 Sektoren haben, aber der Header seines Images sagt %3 (%4).</translation>
    </message>
    <message>
        <source>Part %1 of the disk begins at sector %2, but the one before it ends at %3: nothing holds what lies between.</source>
        <translation>Teil %1 der Festplatte beginnt bei Sektor %2, aber der Teil davor endet bei %3: Was dazwischen liegt, ist nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Part %1 of the disk begins at sector %2, before the one before it ends (%3).</source>
        <translation>Teil %1 der Festplatte beginnt bei Sektor %2, bevor der Teil davor endet (%3).</translation>
    </message>
    <message>
        <source>Cylinders × heads × sectors make %1 sectors, but the disk has %2. Parallels Desktop wants them to be equal.</source>
        <translation>Zylinder × Köpfe × Sektoren ergeben %1 Sektoren, aber die Festplatte hat %2. Parallels Desktop verlangt, dass beides gleich ist.</translation>
    </message>
    <message>
        <source>Part %1 of the disk is said to have clusters of %2 sectors, but the header of its image says %3.</source>
        <translation>Teil %1 der Festplatte soll Cluster von %2 Sektoren haben, aber der Header seines Images sagt %3.</translation>
    </message>
    <message>
        <source>Part %1 of the disk has no image for the layer %2. What was only there cannot be read.</source>
        <translation>Teil %1 der Festplatte hat kein Image für die Schicht %2. Was nur dort war, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is missing. It holds the layer %2; what was only there cannot be read.</source>
        <translation>%1 fehlt. Die Datei enthält die Schicht %2; was nur dort war, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as an image (%2). Open it alone to see why.</source>
        <translation>%1 lässt sich nicht als Image öffnen (%2). Öffnen Sie die Datei allein, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>%1 is called an expanding image (Compressed), but it does not begin as one.</source>
        <translation>%1 wird ein wachsendes Image genannt (Compressed), beginnt aber nicht wie eines.</translation>
    </message>
    <message>
        <source>The descriptor names %1, which is not there. The file lies beside the descriptor and is used from there.</source>
        <translation>Der Deskriptor nennt %1; dort ist die Datei nicht. Sie liegt neben dem Deskriptor und wird von dort benutzt.</translation>
    </message>
    <message>
        <source>The identifier %1 is used more than once (line %2). Which layer is meant cannot be told.</source>
        <translation>Die Kennung %1 wird mehr als einmal benutzt (Zeile %2). Welche Schicht gemeint ist, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>The layer %1 stands on nothing, like another one. A disk has one lowest layer.</source>
        <translation>Die Schicht %1 steht auf nichts, ebenso wie eine andere. Eine Festplatte hat eine einzige unterste Schicht.</translation>
    </message>
    <message>
        <source>The layer %1 stands on one that is not there, and no layer is the lowest.</source>
        <translation>Die Schicht %1 steht auf einer, die es nicht gibt, und keine Schicht ist die unterste.</translation>
    </message>
    <message>
        <source>The layer %1 stands, through others, on itself. What it holds cannot be put together.</source>
        <translation>Die Schicht %1 steht, über andere, auf sich selbst. Was sie enthält, lässt sich nicht zusammensetzen.</translation>
    </message>
    <message>
        <source>Nothing says which layer the machine writes to.</source>
        <translation>Nichts sagt, in welche Schicht die Maschine schreibt.</translation>
    </message>
    <message>
        <source>The layer that the machine writes to is said to be a vendor&apos;s backup, which it never is.</source>
        <translation>Die Schicht, in die die Maschine schreibt, soll die Sicherung eines Herstellers sein; das ist sie nie.</translation>
    </message>
    <message>
        <source>%1 was not closed properly, although other layers stand on it. Its contents may be incomplete.</source>
        <translation>%1 wurde nicht ordnungsgemäß geschlossen, obwohl andere Schichten darauf stehen. Der Inhalt kann unvollständig sein.</translation>
    </message>
    <message>
        <source>%1 has clusters of %2 sectors, the layer below has %3.</source>
        <translation>%1 hat Cluster von %2 Sektoren, die Schicht darunter von %3.</translation>
    </message>
    <message>
        <source>%1 has another format than the layer below it.</source>
        <translation>%1 hat ein anderes Format als die Schicht darunter.</translation>
    </message>
    <message>
        <source>%1 has %2 sectors, the layer below has %3. What lies beyond reads as zeros where this layer holds nothing.</source>
        <translation>%1 hat %2 Sektoren, die Schicht darunter hat %3. Was dahinter liegt, liest sich als Nullen, wo diese Schicht nichts enthält.</translation>
    </message>
    <message>
        <source>The name of %1 says the layer %2, the descriptor says %3.</source>
        <translation>Der Name von %1 nennt die Schicht %2, der Deskriptor nennt %3.</translation>
    </message>
    <message>
        <source>The backup of the descriptor says something else. It may be older.</source>
        <translation>Die Sicherung des Deskriptors sagt etwas anderes. Vielleicht ist sie älter.</translation>
    </message>
    <message>
        <source>%1 lies outside of the bundle, as the base of a linked clone does. It is only opened when you say so.</source>
        <translation>%1 liegt außerhalb des Bundles, wie die Basis eines verknüpften Klons. Die Datei wird nur geöffnet, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>The descriptor does not name %1. It may be left over, or be missing from the descriptor.</source>
        <translation>Der Deskriptor nennt %1 nicht. Vielleicht ist die Datei ein Überbleibsel, oder sie fehlt im Deskriptor.</translation>
    </message>
    <message>
        <source>The disk is encrypted (%1). Its contents cannot be read here.</source>
        <translation>Die Festplatte ist verschlüsselt (%1). Ihr Inhalt lässt sich hier nicht lesen.</translation>
    </message>
    <message>
        <source>The virtual machine is suspended: its memory fits the disk as it is. Nothing may be changed.</source>
        <translation>Die virtuelle Maschine ist angehalten: Ihr Arbeitsspeicher passt zur Festplatte, wie sie ist. Nichts darf verändert werden.</translation>
    </message>
    <message>
        <source>%1 is a physical disk. It is never written to.</source>
        <translation>%1 ist eine physische Festplatte. Auf sie wird nie geschrieben.</translation>
    </message>
    <message>
        <source>The descriptor cannot be read</source>
        <translation>Der Deskriptor lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The descriptor is incomplete</source>
        <translation>Der Deskriptor ist unvollständig</translation>
    </message>
    <message>
        <source>Disk size does not fit its parts</source>
        <translation>Festplattengröße passt nicht zu ihren Teilen</translation>
    </message>
    <message>
        <source>Size of a part differs from its image</source>
        <translation>Größe eines Teils weicht von seinem Image ab</translation>
    </message>
    <message>
        <source>Gap between parts of the disk</source>
        <translation>Lücke zwischen Teilen der Festplatte</translation>
    </message>
    <message>
        <source>Parts of the disk overlap</source>
        <translation>Teile der Festplatte überschneiden sich</translation>
    </message>
    <message>
        <source>Geometry does not fit the disk size</source>
        <translation>Geometrie passt nicht zur Festplattengröße</translation>
    </message>
    <message>
        <source>Cluster size differs from the image</source>
        <translation>Clustergröße weicht vom Image ab</translation>
    </message>
    <message>
        <source>A file is missing</source>
        <translation>Eine Datei fehlt</translation>
    </message>
    <message>
        <source>A file cannot be opened</source>
        <translation>Eine Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>A file is not of the type it should be</source>
        <translation>Eine Datei ist nicht von dem Typ, von dem sie sein sollte</translation>
    </message>
    <message>
        <source>A file is named where it is not</source>
        <translation>Eine Datei wird an einem Ort genannt, an dem sie nicht ist</translation>
    </message>
    <message>
        <source>An identifier is used twice</source>
        <translation>Eine Kennung wird zweimal benutzt</translation>
    </message>
    <message>
        <source>More than one lowest layer</source>
        <translation>Mehr als eine unterste Schicht</translation>
    </message>
    <message>
        <source>No lowest layer</source>
        <translation>Keine unterste Schicht</translation>
    </message>
    <message>
        <source>Layers stand on each other in a circle</source>
        <translation>Schichten stehen im Kreis aufeinander</translation>
    </message>
    <message>
        <source>The layer in use is not known</source>
        <translation>Die benutzte Schicht ist nicht bekannt</translation>
    </message>
    <message>
        <source>A backup is said to be the layer in use</source>
        <translation>Eine Sicherung soll die benutzte Schicht sein</translation>
    </message>
    <message>
        <source>A lower layer was not closed properly</source>
        <translation>Eine untere Schicht wurde nicht ordnungsgemäß geschlossen</translation>
    </message>
    <message>
        <source>Layers with different cluster sizes</source>
        <translation>Schichten mit verschiedenen Clustergrößen</translation>
    </message>
    <message>
        <source>Layers of different formats</source>
        <translation>Schichten in verschiedenen Formaten</translation>
    </message>
    <message>
        <source>A layer is larger than the one below</source>
        <translation>Eine Schicht ist größer als die darunter</translation>
    </message>
    <message>
        <source>A file&apos;s name says another layer</source>
        <translation>Der Name einer Datei nennt eine andere Schicht</translation>
    </message>
    <message>
        <source>The descriptor&apos;s backup differs</source>
        <translation>Die Sicherung des Deskriptors weicht ab</translation>
    </message>
    <message>
        <source>A file lies outside of the bundle</source>
        <translation>Eine Datei liegt außerhalb des Bundles</translation>
    </message>
    <message>
        <source>A file that belongs to no layer</source>
        <translation>Eine Datei, die zu keiner Schicht gehört</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>Die Festplatte ist verschlüsselt</translation>
    </message>
    <message>
        <source>The virtual machine is suspended</source>
        <translation>Die virtuelle Maschine ist angehalten</translation>
    </message>
    <message>
        <source>A physical disk</source>
        <translation>Eine physische Festplatte</translation>
    </message>
    <message>
        <source>restores the descriptor from its backup</source>
        <translation>stellt den Deskriptor aus seiner Sicherung wieder her</translation>
    </message>
    <message>
        <source>makes a new descriptor from the images</source>
        <translation>erstellt aus den Images einen neuen Deskriptor</translation>
    </message>
    <message>
        <source>names the files as they lie beside the descriptor</source>
        <translation>nennt die Dateien so, wie sie neben dem Deskriptor liegen</translation>
    </message>
    <message>
        <source>writes the type that the files have</source>
        <translation>schreibt den Typ, den die Dateien haben</translation>
    </message>
    <message>
        <source>names the only layer that can be the top</source>
        <translation>nennt die einzige Schicht, die die oberste sein kann</translation>
    </message>
    <message>
        <source>takes the sizes from the headers of the images</source>
        <translation>übernimmt die Größen aus den Headern der Images</translation>
    </message>
    <message>
        <source>writes cylinders, heads and sectors that fit the size</source>
        <translation>schreibt Zylinder, Köpfe und Sektoren, die zur Größe passen</translation>
    </message>
    <message>
        <source>takes the cluster size from the headers of the images</source>
        <translation>übernimmt die Clustergröße aus den Headern der Images</translation>
    </message>
    <message>
        <source>makes the backup the same as the descriptor</source>
        <translation>macht die Sicherung dem Deskriptor gleich</translation>
    </message>
    <message>
        <source>The descriptor and the files fit together.</source>
        <translation>Der Deskriptor und die Dateien passen zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 note</source>
        <translation>
            <numerusform>%1 Hinweis</numerusform>
            <numerusform>%1 Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 notes</source>
        <translation>
            <numerusform>%1 Hinweis</numerusform>
            <numerusform>%1 Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>The descriptor and the files fit together; there are %1.</source>
        <translation>Der Deskriptor und die Dateien passen zusammen; es gibt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 problem</source>
        <translation>
            <numerusform>%1 Problem</numerusform>
            <numerusform>%1 Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 problems</source>
        <translation>
            <numerusform>%1 Problem</numerusform>
            <numerusform>%1 Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>The bundle has %1.</source>
        <translation>Das Bundle hat %1.</translation>
    </message>
    <message>
        <source>The bundle has %1 (and %2).</source>
        <translation>Das Bundle hat %1 (und %2).</translation>
    </message>
    <message>
        <source>A new descriptor cannot be made from the images alone: %1.</source>
        <translation>Allein aus den Images lässt sich kein neuer Deskriptor erstellen: %1.</translation>
    </message>
    <message>
        <source>outside of the disk&apos;s folder, not opened</source>
        <translation>außerhalb des Ordners der Festplatte, nicht geöffnet</translation>
    </message>
    <message>
        <source>plain · %1</source>
        <translation>roh · %1</translation>
    </message>
    <message>
        <source>%1 clusters of its own · file of %2 · %3</source>
        <translation>%1 eigene Cluster · Datei mit %2 · %3</translation>
    </message>
    <message>
        <source>top</source>
        <comment>the layer that a machine writes to</comment>
        <translation>oberste</translation>
    </message>
    <message>
        <source>shown here</source>
        <comment>the layer that was picked</comment>
        <translation>hier gezeigt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Storages</source>
        <translation>Storages</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Shown as of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Storage %1</source>
        <translation>Storage %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>guest offsets</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>encrypted; they cannot be read here</source>
        <translation>verschlüsselt; er lässt sich hier nicht lesen</translation>
    </message>
    <message>
        <source>%1 is missing. Without it nothing says how the files make up the disk.</source>
        <translation>%1 fehlt. Ohne diese Datei sagt nichts, wie die Dateien die Festplatte ergeben.</translation>
    </message>
    <message>
        <source>%1 cannot be understood (%2). Without it nothing says how the files make up the disk.</source>
        <translation>%1 ist nicht zu verstehen (%2). Ohne diese Datei sagt nichts, wie die Dateien die Festplatte ergeben.</translation>
    </message>
    <message>
        <source>it is a Parallels image, and no raw disk</source>
        <translation>es ist ein Parallels-Image und keine rohe Festplatte</translation>
    </message>
    <message>
        <source>a link to a file elsewhere</source>
        <translation>ein Verweis auf eine Datei an anderer Stelle</translation>
    </message>
    <message>
        <source>%1; it lies inside the file now, where nothing refers to it</source>
        <comment>why it is not done</comment>
        <translation>%1; das liegt jetzt innerhalb der Datei, wo nichts darauf verweist</translation>
    </message>
    <message>
        <source>Nothing refers to %1 inside the file; that harms nothing.</source>
        <translation>Auf %1 innerhalb der Datei verweist nichts; das schadet nicht.</translation>
    </message>
    <message>
        <source>%1 is called a raw file (Plain), but it is an expanding image.</source>
        <translation>%1 wird eine rohe Datei genannt (Plain), ist aber ein wachsendes Image.</translation>
    </message>
    <message>
        <source>The raw file %1 has %2 sectors, but its part of the disk has %3.</source>
        <translation>Die rohe Datei %1 hat %2 Sektoren, aber ihr Teil der Festplatte hat %3.</translation>
    </message>
    <message>
        <source>%1 is a raw file (Plain), but a layer stands below it. Only the lowest layer may be one: it hides all that lies below.</source>
        <translation>%1 ist eine rohe Datei (Plain), aber darunter liegt eine Schicht. Nur die unterste Schicht darf das sein: Sie verdeckt alles, was darunter liegt.</translation>
    </message>
    <message>
        <source>A raw file has the wrong length</source>
        <translation>Eine rohe Datei hat die falsche Länge</translation>
    </message>
    <message>
        <source>A raw file above another layer</source>
        <translation>Eine rohe Datei über einer anderen Schicht</translation>
    </message>
</context>
<context>
    <name>parascope::ui::AboutBox</name>
    <message>
        <source>About Parascope</source>
        <translation>Über Parascope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Parascope %1&lt;/h3&gt;&lt;p&gt;Opens Parallels disk images, shows what is in them and what is wrong with them.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Parascope %1&lt;/h3&gt;&lt;p&gt;Öffnet Parallels-Images, zeigt, was darin ist und was damit nicht stimmt.&lt;/p&gt;&lt;p&gt;MIT-Lizenz. Erstellt mit Qt %2.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Actions</name>
    <message>
        <source>&amp;New Image…</source>
        <translation>&amp;Neues Image…</translation>
    </message>
    <message>
        <source>Make a new, empty disk image</source>
        <translation>Ein neues, leeres Image anlegen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a disk image; it is only read</source>
        <translation>Ein Image öffnen; es wird nur gelesen</translation>
    </message>
    <message>
        <source>Open a &amp;Damaged Example</source>
        <translation>&amp;Beschädigtes Beispiel öffnen</translation>
    </message>
    <message>
        <source>Make a small damaged image in a temporary folder and show it</source>
        <translation>Ein kleines, beschädigtes Image in einem temporären Ordner anlegen und zeigen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Make an image of a raw disk, a file or a device; it is only read</source>
        <translation>Aus einer rohen Festplatte, einer Datei oder einem Gerät, ein Image machen; es wird nur gelesen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Copy the disk, or a part of it, into a new file; the image is only read</source>
        <translation>Die Festplatte oder einen Teil davon in eine neue Datei kopieren; das Image wird nur gelesen</translation>
    </message>
    <message>
        <source>Save what was found as HTML, JSON or text</source>
        <translation>Was gefunden wurde, als HTML, JSON oder Text speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Undo Typing</source>
        <translation>Eingabe &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what was typed last over bytes</source>
        <translation>Zurücknehmen, was zuletzt über Bytes geschrieben wurde</translation>
    </message>
    <message>
        <source>&amp;Redo Typing</source>
        <translation>Eingabe &amp;wiederholen</translation>
    </message>
    <message>
        <source>Type again what was taken back</source>
        <translation>Noch einmal eingeben, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Kopieren, was ausgewählt ist</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Hex</source>
        <translation>Bytes als &amp;Hex kopieren</translation>
    </message>
    <message>
        <source>Copy the marked bytes as hexadecimal digits</source>
        <translation>Die markierten Bytes als Hexadezimalziffern kopieren</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Text</source>
        <translation>Bytes als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy the marked bytes as text</source>
        <translation>Die markierten Bytes als Text kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Offset</source>
        <translation>&amp;Offset kopieren</translation>
    </message>
    <message>
        <source>Copy the offset of the selected byte</source>
        <translation>Den Offset des ausgewählten Bytes kopieren</translation>
    </message>
    <message>
        <source>&amp;Find Bytes or Text…</source>
        <translation>Bytes oder Text &amp;suchen…</translation>
    </message>
    <message>
        <source>Search the disk or the file</source>
        <translation>Die Festplatte oder die Datei durchsuchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Zum nächsten Treffer</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Zum vorigen Treffer</translation>
    </message>
    <message>
        <source>F&amp;ilter Findings</source>
        <translation>Befunde &amp;filtern</translation>
    </message>
    <message>
        <source>Type to show only some findings</source>
        <translation>Tippen, um nur manche Befunde zu zeigen</translation>
    </message>
    <message>
        <source>&amp;Edit Bytes</source>
        <translation>&amp;Bytes bearbeiten</translation>
    </message>
    <message>
        <source>Type over bytes; nothing is written before Save</source>
        <translation>Bytes überschreiben; nichts wird geschrieben, bevor Sie speichern</translation>
    </message>
    <message>
        <source>&amp;Save Edits…</source>
        <translation>Bearbeitungen spei&amp;chern…</translation>
    </message>
    <message>
        <source>Write what was typed; the old bytes are kept</source>
        <translation>Schreiben, was eingegeben wurde; die alten Bytes werden aufgehoben</translation>
    </message>
    <message>
        <source>&amp;Discard Edits</source>
        <translation>Bearbeitungen verwe&amp;rfen</translation>
    </message>
    <message>
        <source>Every byte as it is stored</source>
        <translation>Jedes Byte wieder so, wie es gespeichert ist</translation>
    </message>
    <message>
        <source>&amp;Simple</source>
        <translation>&amp;Einfach</translation>
    </message>
    <message>
        <source>Verdict, overview, maps and findings</source>
        <translation>Befund, Übersicht, Karten und Liste der Befunde</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>Also the header and the bytes</source>
        <translation>Auch der Header und die Bytes</translation>
    </message>
    <message>
        <source>&amp;Both Maps</source>
        <translation>&amp;Beide Karten</translation>
    </message>
    <message>
        <source>Disk order and file order side by side</source>
        <translation>Reihenfolge der Festplatte und der Datei nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Disk Order Only</source>
        <translation>Nur Reihenfolge der &amp;Festplatte</translation>
    </message>
    <message>
        <source>The clusters as the guest sees them</source>
        <translation>Die Cluster, wie der Gast sie sieht</translation>
    </message>
    <message>
        <source>&amp;File Order Only</source>
        <translation>Nur Reihenfolge der &amp;Datei</translation>
    </message>
    <message>
        <source>The clusters as they lie in the file</source>
        <translation>Die Cluster, wie sie in der Datei liegen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>More clusters per cell</source>
        <translation>Mehr Cluster pro Feld</translation>
    </message>
    <message>
        <source>&amp;Whole Image</source>
        <translation>Ganzes &amp;Image</translation>
    </message>
    <message>
        <source>All clusters at once</source>
        <translation>Alle Cluster auf einmal</translation>
    </message>
    <message>
        <source>Zoom to Se&amp;lection</source>
        <translation>Aus&amp;wahl vergrößern</translation>
    </message>
    <message>
        <source>Show the selected cluster from near</source>
        <translation>Den ausgewählten Cluster aus der Nähe zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset the Arrangement</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels where they were at first</source>
        <translation>Alle Felder wieder dorthin setzen, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm benutzen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the place before</source>
        <translation>Zur Stelle davor</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>To the place that was left by Back</source>
        <translation>Zur Stelle, die mit „Zurück“ verlassen wurde</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>To an offset or a cluster</source>
        <translation>Zu einem Offset oder einem Cluster</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>To the next problem in the list</source>
        <translation>Zum nächsten Problem in der Liste</translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation>V&amp;origes Problem</translation>
    </message>
    <message>
        <source>To the problem before</source>
        <translation>Zum vorigen Problem in der Liste</translation>
    </message>
    <message>
        <source>F&amp;ollow to the Other Side</source>
        <translation>Zur anderen &amp;Seite</translation>
    </message>
    <message>
        <source>From a byte of the disk to its place in the file, and back; from a table entry to its cluster</source>
        <translation>Von einem Byte der Festplatte zu seinem Platz in der Datei, und zurück; von einem Tabelleneintrag zu seinem Cluster</translation>
    </message>
    <message>
        <source>Next Cluster of a &amp;Shared Place</source>
        <translation>Nächster &amp;Cluster am selben Platz</translation>
    </message>
    <message>
        <source>To the next cluster that reads the same bytes, in the hex view</source>
        <translation>Zum nächsten Cluster, der dieselben Bytes liest, in der Hex-Ansicht</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>&amp;Reparieren…</translation>
    </message>
    <message>
        <source>Choose what is repaired; nothing is written before</source>
        <translation>Auswählen, was repariert wird; vorher wird nichts geschrieben</translation>
    </message>
    <message>
        <source>&amp;Undo Repair</source>
        <translation>Reparatur &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Put the old bytes back, exactly as they were before the last repair</source>
        <translation>Die alten Bytes wieder einsetzen, genau wie sie vor der letzten Reparatur waren</translation>
    </message>
    <message>
        <source>Earlier Re&amp;pairs…</source>
        <translation>&amp;Frühere Reparaturen…</translation>
    </message>
    <message>
        <source>The undo files of this image: undo a repair, or delete its undo file</source>
        <translation>Die Rücknahmedateien dieses Images: eine Reparatur zurücknehmen oder ihre Rücknahmedatei löschen</translation>
    </message>
    <message>
        <source>C&amp;ompact…</source>
        <translation>&amp;Komprimieren…</translation>
    </message>
    <message>
        <source>Move the clusters together and make the file shorter; can be undone</source>
        <translation>Die Cluster zusammenrücken und die Datei kürzen; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Con&amp;vert…</source>
        <translation>&amp;Umwandeln…</translation>
    </message>
    <message>
        <source>Give the image the other format, v1 or v2; can be undone</source>
        <translation>Dem Image das andere Format geben, v1 oder v2; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Check Again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Read the image from disk again</source>
        <translation>Das Image noch einmal vom Laufwerk lesen</translation>
    </message>
    <message>
        <source>&amp;Stop the Check</source>
        <translation>Prüfung &amp;anhalten</translation>
    </message>
    <message>
        <source>Stop reading; what is known stays</source>
        <translation>Das Lesen anhalten; was bekannt ist, bleibt</translation>
    </message>
    <message>
        <source>&amp;Evidence Mode</source>
        <translation>&amp;Beweismodus</translation>
    </message>
    <message>
        <source>Open images in this window without leaving any trace, not even a recent entry</source>
        <translation>Images in diesem Fenster öffnen, ohne irgendeine Spur zu hinterlassen, nicht einmal in der Liste der letzten Images</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation>Alle Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>&amp;About Parascope</source>
        <translation>Ü&amp;ber Parascope</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Select &amp;Whole Cluster</source>
        <translation>&amp;Ganzen Cluster markieren</translation>
    </message>
    <message>
        <source>Mark all bytes of the cluster under the cursor of the hex view</source>
        <translation>Alle Bytes des Clusters unter dem Cursor der Hex-Ansicht markieren</translation>
    </message>
    <message>
        <source>Put hex digits or text over the bytes from the cursor on, while editing</source>
        <translation>Beim Bearbeiten Hexadezimalziffern oder Text ab dem Cursor über die Bytes schreiben</translation>
    </message>
    <message>
        <source>Show Its &amp;Table Entry</source>
        <translation>&amp;Tabelleneintrag zeigen</translation>
    </message>
    <message>
        <source>To the entry of the block table that names the selected cluster</source>
        <translation>Zum Eintrag der Blocktabelle, der den ausgewählten Cluster nennt</translation>
    </message>
    <message>
        <source>Next P&amp;anel</source>
        <translation>Nächstes Fe&amp;ld</translation>
    </message>
    <message>
        <source>The keyboard to the next panel of the window</source>
        <translation>Die Tastatur in das nächste Feld des Fensters</translation>
    </message>
    <message>
        <source>Previous Pan&amp;el</source>
        <translation>Vo&amp;riges Feld</translation>
    </message>
    <message>
        <source>The keyboard to the panel before</source>
        <translation>Die Tastatur in das vorige Feld des Fensters</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>What this program shows and does, in plain words</source>
        <translation>Was dieses Programm zeigt und tut, in einfachen Worten</translation>
    </message>
    <message>
        <source>P&amp;aste Over Bytes</source>
        <translation>Über Bytes e&amp;infügen</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>Fewer clusters per cell, then larger cells</source>
        <translation>Weniger Cluster pro Feld, dann größere Felder</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open the disk that lies in a folder (.hdd or .pvm), with its layers; it is only read</source>
        <translation>Die Festplatte öffnen, die in einem Ordner liegt (.hdd oder .pvm), mit ihren Schichten; sie wird nur gelesen</translation>
    </message>
    <message>
        <source>&amp;Colour by State</source>
        <translation>Nach Zus&amp;tand färben</translation>
    </message>
    <message>
        <source>Colours of the disk order say what clusters are</source>
        <translation>Die Farben in der Reihenfolge der Festplatte sagen, was die Cluster sind</translation>
    </message>
    <message>
        <source>Colour by La&amp;yer</source>
        <translation>Nach S&amp;chicht färben</translation>
    </message>
    <message>
        <source>Colours of the disk order say which layer has the clusters</source>
        <translation>Die Farben in der Reihenfolge der Festplatte sagen, welche Schicht die Cluster hat</translation>
    </message>
</context>
<context>
    <name>parascope::ui::AskPath</name>
    <message>
        <source>Save the Copy As</source>
        <translation>Kopie speichern unter</translation>
    </message>
    <message>
        <source>Undo File</source>
        <translation>Rücknahmedatei</translation>
    </message>
    <message>
        <source>Folder for Old Bytes</source>
        <translation>Ordner für die alten Bytes</translation>
    </message>
    <message>
        <source>Raw Disk to Import</source>
        <translation>Rohe Festplatte zum Importieren</translation>
    </message>
    <message>
        <source>Export the Disk</source>
        <translation>Festplatte exportieren</translation>
    </message>
    <message>
        <source>Import into a New Image</source>
        <translation>In ein neues Image importieren</translation>
    </message>
    <message>
        <source>Folder for the New Image</source>
        <translation>Ordner für das neue Image</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BeforeAfter</name>
    <message>
        <source>Disk order</source>
        <translation>Reihenfolge der Festplatte</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Alle Probleme</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>Verschwendeter Platz</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1: the disk</source>
        <translation>%1: die Festplatte</translation>
    </message>
    <message>
        <source>%1: the file</source>
        <translation>%1: die Datei</translation>
    </message>
    <message>
        <source>Damaged or shared</source>
        <translation>Beschädigt oder geteilt</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleFindingsModel</name>
    <message>
        <source>%1, if you choose so</source>
        <translation>%1, wenn Sie es so wählen</translation>
    </message>
    <message>
        <source>cannot mend it</source>
        <translation>kann das nicht beheben</translation>
    </message>
    <message>
        <source>%1 · line %2 of the descriptor</source>
        <translation>%1 · Zeile %2 des Deskriptors</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleFindingsPanel</name>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>the vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a counter, its name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Repair the descriptor…</source>
        <translation>Deskriptor &amp;reparieren…</translation>
    </message>
    <message>
        <source>&amp;Undo repair…</source>
        <translation>Reparatur &amp;zurücknehmen…</translation>
    </message>
    <message>
        <source>Findings of the descriptor</source>
        <translation>Befunde des Deskriptors</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Deskriptor</translation>
    </message>
    <message>
        <source>Descriptor · %1</source>
        <translation>Deskriptor · %1</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>Descriptor · %1, %2</source>
        <translation>Deskriptor · %1, %2</translation>
    </message>
    <message>
        <source>The descriptor is in order: all files are there and fit together.</source>
        <translation>Der Deskriptor ist in Ordnung: Alle Dateien sind da und passen zusammen.</translation>
    </message>
    <message>
        <source>Looking at the disk&apos;s files…</source>
        <translation>Die Dateien der Festplatte werden angesehen…</translation>
    </message>
    <message>
        <source>Fold up</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation>Reparatur: %1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleOfferList</name>
    <message>
        <source>Nothing that the virtual machine reads changes</source>
        <translation>Nichts, was die virtuelle Maschine liest, ändert sich</translation>
    </message>
    <message>
        <source>The virtual machine will see a disk of another size</source>
        <translation>Die virtuelle Maschine wird eine Festplatte anderer Größe sehen</translation>
    </message>
    <message>
        <source>What the descriptor lost is taken from what is left</source>
        <translation>Was dem Deskriptor fehlt, wird aus dem genommen, was noch da ist</translation>
    </message>
    <message>
        <source>A text that may still be good is given up</source>
        <translation>Ein Text, der noch brauchbar sein kann, wird aufgegeben</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a finding&apos;s title, and what it means</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a line&apos;s number, and what it holds</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>and more, see below</source>
        <translation>und weitere, siehe unten</translation>
    </message>
    <message>
        <source>Writes the descriptor as a whole.</source>
        <translation>Schreibt den Deskriptor im Ganzen.</translation>
    </message>
    <message>
        <source>Writes the backup as a whole.</source>
        <translation>Schreibt die Sicherung im Ganzen.</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <translation>Schreibt %1</translation>
    </message>
    <message>
        <source>Nothing more to write: the other changes mend this, too.</source>
        <translation>Mehr ist nicht zu schreiben: Die anderen Änderungen beheben auch das.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleRepairDialog</name>
    <message>
        <source>&amp;Repair the descriptor</source>
        <translation>Deskriptor &amp;reparieren</translation>
    </message>
    <message>
        <source>Repair the Descriptor of %1</source>
        <translation>Deskriptor von %1 reparieren</translation>
    </message>
    <message>
        <source>&amp;Earlier repairs…</source>
        <translation>&amp;Frühere Reparaturen…</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>Reparatur &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Calculating what this leads to…</source>
        <translation>Es wird berechnet, wohin das führt…</translation>
    </message>
    <message>
        <source>The disk is being read…</source>
        <translation>Die Festplatte wird gelesen…</translation>
    </message>
    <message>
        <source>In evidence mode nothing is written.</source>
        <translation>Im Beweismodus wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Copy it to where it can be, then repair the copy.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden. Kopieren Sie ihn dorthin, wo das geht, und reparieren Sie dann die Kopie.</translation>
    </message>
    <message>
        <source>A virtual machine is using this disk. Shut it down, then open the disk again.</source>
        <translation>Eine virtuelle Maschine benutzt diese Festplatte. Fahren Sie sie herunter, und öffnen Sie die Festplatte dann noch einmal.</translation>
    </message>
    <message>
        <source>An earlier repair of the descriptor was interrupted. Earlier repairs finishes it or takes it back.</source>
        <translation>Eine frühere Reparatur des Deskriptors wurde unterbrochen. „Frühere Reparaturen“ bringt sie zu Ende oder nimmt sie zurück.</translation>
    </message>
    <message>
        <source>&amp;Repair, the descriptor is restored</source>
        <translation>&amp;Reparieren, der Deskriptor wird wiederhergestellt</translation>
    </message>
    <message>
        <source>&amp;Repair, a new descriptor is made</source>
        <translation>&amp;Reparieren, ein neuer Deskriptor wird erstellt</translation>
    </message>
    <message>
        <source>&amp;Repair, the disk will have %1</source>
        <translation>&amp;Reparieren, die Festplatte wird %1 haben</translation>
    </message>
    <message>
        <source>&amp;Repair, the backup is renewed</source>
        <translation>&amp;Reparieren, die Sicherung wird erneuert</translation>
    </message>
    <message>
        <source>&amp;Repair, 1 line of the descriptor changes</source>
        <translation>&amp;Reparieren, 1 Zeile des Deskriptors ändert sich</translation>
    </message>
    <message>
        <source>&amp;Repair, %1 lines of the descriptor change</source>
        <translation>&amp;Reparieren, %1 Zeilen des Deskriptors ändern sich</translation>
    </message>
    <message>
        <source>First tick that no virtual machine uses this disk.</source>
        <translation>Setzen Sie zuerst das Häkchen, dass keine virtuelle Maschine diese Festplatte benutzt.</translation>
    </message>
    <message>
        <source>Saving the old text, writing the new one, checking again…</source>
        <translation>Der alte Text wird gesichert, der neue geschrieben und noch einmal geprüft…</translation>
    </message>
    <message>
        <source>Another change of this disk is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation>Eine andere Änderung dieser Festplatte ist im Gange. Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Putting the old text back…</source>
        <translation>Der alte Text wird wieder eingesetzt…</translation>
    </message>
    <message>
        <source>Still there: %1</source>
        <translation>Noch vorhanden: %1</translation>
    </message>
    <message>
        <source>Files inside the disk were not checked.</source>
        <translation>Dateien auf der Festplatte wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>Undo works only until something else changes the descriptor. Undo file: %1</source>
        <translation>Zurücknehmen geht nur, bis etwas anderes den Deskriptor ändert. Rücknahmedatei: %1</translation>
    </message>
    <message>
        <source>The descriptor was repaired. %1</source>
        <translation>Der Deskriptor wurde repariert. %1</translation>
    </message>
    <message>
        <source>The repair was undone.</source>
        <translation>Die Reparatur wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The descriptor and its backup are byte for byte as they were before it. The undo file %1 is not needed any more.</source>
        <translation>Der Deskriptor und seine Sicherung sind Byte für Byte wie davor. Die Rücknahmedatei %1 wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>The repair could not be undone.</source>
        <translation>Die Reparatur konnte nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>%1 was changed since the repair. Nothing was written; the undo file %2 keeps the old text.</source>
        <translation>%1 wurde seit der Reparatur geändert. Es wurde nichts geschrieben; die Rücknahmedatei %2 hebt den alten Text auf.</translation>
    </message>
    <message>
        <source>%1 was changed since it was read. Nothing was written. The disk is read again.</source>
        <translation>%1 wurde seit dem Lesen geändert. Es wurde nichts geschrieben. Die Festplatte wird noch einmal gelesen.</translation>
    </message>
    <message>
        <source>The descriptor is as it was before.</source>
        <translation>Der Deskriptor ist wie vorher.</translation>
    </message>
    <message>
        <source>Stopped. The descriptor is as it was before.</source>
        <translation>Angehalten. Der Deskriptor ist wie vorher.</translation>
    </message>
    <message>
        <source>What was written could not be put back: the repair may be half done. Earlier repairs undoes or finishes it by the undo file %1.</source>
        <translation>Was geschrieben wurde, ließ sich nicht zurücksetzen: Die Reparatur ist vielleicht halb fertig. „Frühere Reparaturen“ nimmt sie mit der Rücknahmedatei %1 zurück oder bringt sie zu Ende.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleRepairForm</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>Festplattengröße</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>There is nothing to repair in the descriptor.</source>
        <translation>Im Deskriptor gibt es nichts zu reparieren.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>Danach: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a finding&apos;s title, and what it means</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>The descriptor cannot mend this, so it stays:</source>
        <translation>Das kann der Deskriptor nicht beheben, darum bleibt es:</translation>
    </message>
    <message>
        <source>This will stand in %1:</source>
        <translation>Das wird in %1 stehen:</translation>
    </message>
    <message>
        <source>What changes in %1, by line:</source>
        <translation>Was sich in %1 ändert, nach Zeilen:</translation>
    </message>
    <message>
        <source>%1 will say the same.</source>
        <translation>In %1 wird dasselbe stehen.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ByteKind</name>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>not allocated, reads as zeros</source>
        <translation>nicht belegt, liest sich als Nullen</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>nicht in dieser Datei</translation>
    </message>
    <message>
        <source>no entry in the block table</source>
        <translation>kein Eintrag in der Blocktabelle</translation>
    </message>
    <message>
        <source>missing, the file has no such bytes</source>
        <translation>fehlend, die Datei hat diese Bytes nicht</translation>
    </message>
    <message>
        <source>points into header or block table</source>
        <translation>zeigt in den Header oder die Blocktabelle</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation>bearbeitet, nicht gespeichert</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>This cluster is not allocated: the virtual machine reads zeros here.</source>
        <translation>Dieser Cluster ist nicht belegt: Die virtuelle Maschine liest hier Nullen.</translation>
    </message>
    <message>
        <source>The block table has no entry for this cluster: it is too small, or the file ends before it.</source>
        <translation>Die Blocktabelle hat keinen Eintrag für diesen Cluster: Sie ist zu klein, oder die Datei endet davor.</translation>
    </message>
    <message>
        <source>Missing: the file ends before the place where these bytes should be.</source>
        <translation>Fehlend: Die Datei endet vor der Stelle, an der diese Bytes sein sollten.</translation>
    </message>
    <message>
        <source>The block table points into the header or into itself here; that cannot be the data of this cluster.</source>
        <translation>Die Blocktabelle zeigt hier in den Header oder in sich selbst; das können nicht die Daten dieses Clusters sein.</translation>
    </message>
    <message>
        <source>The system could not read these bytes. The drive may be failing.</source>
        <translation>Das System konnte diese Bytes nicht lesen. Vielleicht geht das Laufwerk kaputt.</translation>
    </message>
    <message>
        <source>This byte was typed here. It is not written to the file before it is saved.</source>
        <translation>Dieses Byte wurde hier eingegeben. Es wird erst beim Speichern in die Datei geschrieben.</translation>
    </message>
    <message>
        <source>These bytes are being read.</source>
        <translation>Diese Bytes werden gerade gelesen.</translation>
    </message>
    <message>
        <source>This cluster is not in this file, which is one layer of a disk: a layer below it may have it; where none has, the virtual machine reads zeros.</source>
        <translation>Dieser Cluster ist nicht in dieser Datei, die eine Schicht einer Festplatte ist: Vielleicht hat ihn eine Schicht darunter; wo keine ihn hat, liest die virtuelle Maschine Nullen.</translation>
    </message>
    <message>
        <source>in a layer whose file could not be opened</source>
        <translation>in einer Schicht, deren Datei nicht geöffnet werden konnte</translation>
    </message>
    <message>
        <source>from another layer</source>
        <translation>aus einer anderen Schicht</translation>
    </message>
    <message>
        <source>A layer of the disk should have these bytes, but its file is missing or could not be opened.</source>
        <translation>Eine Schicht der Festplatte sollte diese Bytes haben, aber ihre Datei fehlt oder konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>This byte is not in the file that is shown: another layer of the disk supplies it.</source>
        <translation>Dieses Byte ist nicht in der gezeigten Datei: Eine andere Schicht der Festplatte liefert es.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangeFooter</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation>Kei&amp;ne virtuelle Maschine benutzt diese Festplatte, hier oder auf einem anderen Computer</translation>
    </message>
    <message>
        <source>Change where the undo file goes</source>
        <translation>Ändern, wohin die Rücknahmedatei kommt</translation>
    </message>
    <message>
        <source>Undo file: %1, about %2. It keeps every byte that is overwritten or cut off.</source>
        <translation>Rücknahmedatei: %1, etwa %2. Sie hebt jedes Byte auf, das überschrieben oder abgeschnitten wird.</translation>
    </message>
    <message>
        <source>There is not enough room here (%1 free).</source>
        <translation>Hier ist nicht genug Platz (%1 frei).</translation>
    </message>
    <message>
        <source>beside the image</source>
        <comment>where the undo file goes</comment>
        <translation>neben dem Image</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangeProgress</name>
    <message>
        <source>Saving the old bytes, repairing, checking again…</source>
        <translation>Alte Bytes werden gesichert, dann wird repariert und noch einmal geprüft…</translation>
    </message>
    <message>
        <source>Copying the file, repairing the copy, checking it…</source>
        <translation>Die Datei wird kopiert, die Kopie repariert und geprüft…</translation>
    </message>
    <message>
        <source>Saving the old bytes, moving clusters, checking again…</source>
        <translation>Alte Bytes werden gesichert, Cluster verschoben, dann wird noch einmal geprüft…</translation>
    </message>
    <message>
        <source>Copying the file, changing the copy, checking it…</source>
        <translation>Die Datei wird kopiert, die Kopie verändert und geprüft…</translation>
    </message>
    <message>
        <source>Putting the old bytes back…</source>
        <translation>Die alten Bytes werden wieder eingesetzt…</translation>
    </message>
    <message>
        <source>Putting the old bytes back, then repairing again…</source>
        <translation>Die alten Bytes werden wieder eingesetzt, dann wird noch einmal repariert…</translation>
    </message>
    <message>
        <source>Writing the old bytes to the folder…</source>
        <translation>Die alten Bytes werden in den Ordner geschrieben…</translation>
    </message>
    <message>
        <source>Deleting the undo file…</source>
        <translation>Die Rücknahmedatei wird gelöscht…</translation>
    </message>
    <message>
        <source>Stopping at the next safe point. What was written is put back.</source>
        <translation>Wird an der nächsten sicheren Stelle angehalten. Was geschrieben wurde, wird zurückgesetzt.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangedLinesView</name>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ClusterLink</name>
    <message>
        <source>guest cluster %1</source>
        <translation>Gast-Cluster %1</translation>
    </message>
    <message>
        <source>Compare in the hex view</source>
        <translation>In der Hex-Ansicht vergleichen</translation>
    </message>
    <message>
        <source>Keep this place for cluster %1</source>
        <translation>Cluster %1 soll diesen Platz behalten</translation>
    </message>
    <message>
        <source>Leave it to the repair</source>
        <translation>Der Reparatur überlassen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::CompactDialog</name>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Komprimieren</translation>
    </message>
    <message>
        <source>Compact a c&amp;opy…</source>
        <translation>Eine K&amp;opie komprimieren…</translation>
    </message>
    <message>
        <source>Give back clusters that hold only &amp;zeros, too (all are read first)</source>
        <translation>Auch Cluster &amp;zurückgeben, die nur Nullen enthalten (alle werden vorher gelesen)</translation>
    </message>
    <message>
        <source>Compact %1</source>
        <translation>%1 komprimieren</translation>
    </message>
    <message>
        <source>compacted</source>
        <comment>end of a file name</comment>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>The copy was compacted.</source>
        <translation>Die Kopie wurde komprimiert.</translation>
    </message>
    <message>
        <source>The image was compacted.</source>
        <translation>Das Image wurde komprimiert.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ConvertDialog</name>
    <message>
        <source>&amp;Convert</source>
        <translation>&amp;Umwandeln</translation>
    </message>
    <message>
        <source>Convert a c&amp;opy…</source>
        <translation>Eine K&amp;opie umwandeln…</translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation>%1 umwandeln</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 in %2.</translation>
    </message>
    <message>
        <source>The copy was converted to %1.</source>
        <translation>Die Kopie wurde in %1 umgewandelt.</translation>
    </message>
    <message>
        <source>The image was converted to %1.</source>
        <translation>Das Image wurde in %1 umgewandelt.</translation>
    </message>
    <message>
        <source>The other files of the disk keep their format; programs may refuse a disk whose files differ in it.</source>
        <translation>Die anderen Dateien der Festplatte behalten ihr Format; Programme lehnen eine Festplatte vielleicht ab, deren Dateien sich darin unterscheiden.</translation>
    </message>
    <message>
        <source>In a .hdd folder Parallels Desktop opens only files in format v1.</source>
        <translation>In einem .hdd-Ordner öffnet Parallels Desktop nur Dateien im Format v1.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::DamagedPlaces</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>parascope::ui::DiskLine</name>
    <message>
        <source>Repair the Descriptor…</source>
        <translation>Deskriptor reparieren…</translation>
    </message>
    <message>
        <source>Choose what is changed in the file that says how the images make up the disk; nothing is written before</source>
        <translation>Auswählen, was in der Datei geändert wird, die sagt, wie die Images die Festplatte bilden; vorher wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Open Them Too</source>
        <translation>Auch diese öffnen</translation>
    </message>
    <message>
        <source>Read the files outside of the disk&apos;s folder that its descriptor names</source>
        <translation>Die Dateien außerhalb des Ordners der Festplatte lesen, die ihr Deskriptor nennt</translation>
    </message>
    <message>
        <source>Files of this disk lie outside of its folder.</source>
        <translation>Dateien dieser Festplatte liegen außerhalb ihres Ordners.</translation>
    </message>
    <message>
        <source>Earlier Repairs…</source>
        <translation>Frühere Reparaturen…</translation>
    </message>
</context>
<context>
    <name>parascope::ui::DiskView</name>
    <message>
        <source>%1 — %2</source>
        <comment>a disk and its layer</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::DocumentMapSource</name>
    <message>
        <source>The image could not be read.</source>
        <translation>Das Image konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Die Tabelle wird gelesen…</translation>
    </message>
    <message>
        <source>guest %1</source>
        <translation>Gast %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>Guest cluster %1</source>
        <translation>Gast-Cluster %1</translation>
    </message>
    <message>
        <source>several guest clusters</source>
        <translation>mehrere Gast-Cluster</translation>
    </message>
    <message>
        <source>File cluster %1</source>
        <translation>Datei-Cluster %1</translation>
    </message>
    <message>
        <source>Guest clusters %1–%2</source>
        <translation>Gast-Cluster %1–%2</translation>
    </message>
    <message>
        <source>File clusters %1–%2</source>
        <translation>Datei-Cluster %1–%2</translation>
    </message>
    <message>
        <source>from guest %1</source>
        <translation>ab Gast %1</translation>
    </message>
    <message>
        <source>from host %1</source>
        <translation>ab Host %1</translation>
    </message>
    <message>
        <source>in no layer: zeros</source>
        <translation>in keiner Schicht: Nullen</translation>
    </message>
    <message>
        <source>layer “%1”</source>
        <translation>Schicht „%1“</translation>
    </message>
    <message>
        <source>layer “%1” and older ones</source>
        <translation>Schicht „%1“ und ältere</translation>
    </message>
</context>
<context>
    <name>parascope::ui::EarlierRepairsDialog</name>
    <message>
        <source>Earlier Repairs</source>
        <translation>Frühere Reparaturen</translation>
    </message>
    <message>
        <source>Earlier repairs of this image</source>
        <translation>Frühere Reparaturen dieses Images</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Looking for undo files…</source>
        <translation>Rücknahmedateien werden gesucht…</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>&amp;Reparatur zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Zu &amp;Ende bringen</translation>
    </message>
    <message>
        <source>&amp;Save the old bytes…</source>
        <translation>Alte Bytes &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>This image has no earlier repairs.</source>
        <translation>Dieses Image hat keine früheren Reparaturen.</translation>
    </message>
    <message>
        <source>Delete Undo File</source>
        <translation>Rücknahmedatei löschen</translation>
    </message>
    <message>
        <source>Without its undo file this repair cannot be undone any more. Delete %1?</source>
        <translation>Ohne ihre Rücknahmedatei lässt sich diese Reparatur nicht mehr zurücknehmen. %1 löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>Descriptor: %1</source>
        <comment>what was done to it</comment>
        <translation>Deskriptor: %1</translation>
    </message>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation>&amp;Keine virtuelle Maschine benutzt diese Festplatte, hier oder auf einem anderen Computer</translation>
    </message>
    <message>
        <source>Earlier repairs of the descriptor</source>
        <translation>Frühere Reparaturen des Deskriptors</translation>
    </message>
    <message>
        <source>The descriptor has no earlier repairs.</source>
        <translation>Der Deskriptor hat keine früheren Reparaturen.</translation>
    </message>
    <message>
        <source>Another change of this disk is under way.</source>
        <translation>Eine andere Änderung dieser Festplatte ist im Gange.</translation>
    </message>
    <message>
        <source>The descriptor and its backup are byte for byte as they were before the repair.</source>
        <translation>Der Deskriptor und seine Sicherung sind Byte für Byte wie vor der Reparatur.</translation>
    </message>
    <message>
        <source>The repair of the descriptor was finished.</source>
        <translation>Die Reparatur des Deskriptors wurde zu Ende gebracht.</translation>
    </message>
    <message>
        <source>%1 was changed since the repair. Nothing was written; the undo file keeps the old text.</source>
        <translation>%1 wurde seit der Reparatur geändert. Es wurde nichts geschrieben; die Rücknahmedatei hebt den alten Text auf.</translation>
    </message>
    <message>
        <source>This repair is half done. Without its undo file it can neither be finished nor undone. Delete %1?</source>
        <translation>Diese Reparatur ist halb fertig. Ohne ihre Rücknahmedatei lässt sie sich weder zu Ende bringen noch zurücknehmen. %1 löschen?</translation>
    </message>
</context>
<context>
    <name>parascope::ui::EditBar</name>
    <message>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>What stands where, and what shall stand there</source>
        <translation>Was wo steht, und was dort stehen soll</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Every byte as it is stored; Undo brings the edits back</source>
        <translation>Jedes Byte, wie es gespeichert ist; „Eingabe zurücknehmen“ bringt die Bearbeitungen zurück</translation>
    </message>
    <message>
        <source>End editing</source>
        <translation>Bearbeiten beenden</translation>
    </message>
    <message>
        <source>End editing; edits stay until they are saved or discarded</source>
        <translation>Bearbeiten beenden; Bearbeitungen bleiben, bis sie gespeichert oder verworfen werden</translation>
    </message>
    <message>
        <source>Edits that are not saved</source>
        <translation>Bearbeitungen, die nicht gespeichert sind</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Type over the bytes, in hex or as text. Nothing is written before Save.</source>
        <translation>Überschreiben Sie die Bytes, als Hexadezimalziffern oder als Text. Vor dem Speichern wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Write the edits; the old bytes are kept</source>
        <translation>Die Bearbeitungen schreiben; die alten Bytes werden aufgehoben</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportDialog</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Stopped. The half-made file was removed.</source>
        <translation>Angehalten. Die halb fertige Datei wurde entfernt.</translation>
    </message>
    <message>
        <source>This program is writing to the image or to that file. Wait until it is done.</source>
        <translation>Dieses Programm schreibt gerade in das Image oder in diese Datei. Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Exporting to “%1”…</source>
        <translation>Export nach „%1“…</translation>
    </message>
    <message>
        <source>The part of the disk was exported.</source>
        <translation>Der Teil der Festplatte wurde exportiert.</translation>
    </message>
    <message>
        <source>The disk was exported.</source>
        <translation>Die Festplatte wurde exportiert.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportForm</name>
    <message>
        <source>Clu&amp;ster size:</source>
        <translation>&amp;Clustergröße:</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>This &amp;layer alone, with zeros for what older ones hold</source>
        <translation>Nur diese &amp;Schicht, mit Nullen für das, was ältere enthalten</translation>
    </message>
    <message>
        <source>&amp;Zeros for the damaged places</source>
        <translation>&amp;Nullen für die beschädigten Stellen</translation>
    </message>
    <message>
        <source>&amp;Read the copy back and compare it (takes longer)</source>
        <translation>Die Kopie zurück&amp;lesen und vergleichen (dauert länger)</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>N&amp;ach:</translation>
    </message>
    <message>
        <source>The whole disk · %1</source>
        <translation>Die ganze Festplatte · %1</translation>
    </message>
    <message>
        <source>The selected bytes · %1 from %2</source>
        <translation>Die markierten Bytes · %1 ab %2</translation>
    </message>
    <message>
        <source>Guest cluster %1 · %2</source>
        <translation>Gast-Cluster %1 · %2</translation>
    </message>
    <message>
        <source>Raw: the bytes and nothing else</source>
        <translation>Roh: die Bytes und sonst nichts</translation>
    </message>
    <message>
        <source>Parallels v2: a new image, for QEMU and Virtuozzo</source>
        <translation>Parallels v2: ein neues Image, für QEMU und Virtuozzo</translation>
    </message>
    <message>
        <source>Parallels v1: a new image, for Parallels Desktop</source>
        <translation>Parallels v1: ein neues Image, für Parallels Desktop</translation>
    </message>
    <message>
        <source>qcow2: for QEMU</source>
        <translation>qcow2: für QEMU</translation>
    </message>
    <message>
        <source>qcow2 (qemu-img is not installed)</source>
        <translation>qcow2 (qemu-img ist nicht installiert)</translation>
    </message>
    <message>
        <source>This file is one layer of a larger disk. It can be exported alone.</source>
        <translation>Diese Datei ist eine Schicht einer größeren Festplatte. Sie lässt sich allein exportieren.</translation>
    </message>
    <message>
        <source>The file would have %1; the drive holds files of up to %2.</source>
        <translation>Die Datei hätte %1; das Laufwerk fasst Dateien bis %2.</translation>
    </message>
    <message>
        <source>The bytes of the damaged places cannot be exported. Tick “Zeros for the damaged places” to export the rest.</source>
        <translation>Die Bytes der beschädigten Stellen lassen sich nicht exportieren. Setzen Sie das Häkchen bei „Nullen für die beschädigten Stellen“, um den Rest zu exportieren.</translation>
    </message>
    <message>
        <source>It may take %1, and only %2 are free.</source>
        <translation>Es braucht vielleicht %1, und nur %2 sind frei.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportSource</name>
    <message>
        <source>Disk “%1” as of snapshot “%2”, from one layer.</source>
        <translation>Festplatte „%1“ im Stand des Snapshots „%2“, aus einer Schicht.</translation>
    </message>
    <message>
        <source>Disk “%1” as of snapshot “%2”, from %3 layers.</source>
        <translation>Festplatte „%1“ im Stand des Snapshots „%2“, aus %3 Schichten.</translation>
    </message>
    <message>
        <source>Disk “%1” as it is now.</source>
        <translation>Festplatte „%1“, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Disk “%1” as it is now, from %2 layers.</source>
        <translation>Festplatte „%1“, wie sie jetzt ist, aus %2 Schichten.</translation>
    </message>
    <message>
        <source>Its %1 parts become one.</source>
        <translation>Aus ihren %1 Teilen wird einer.</translation>
    </message>
    <message>
        <source>A file of the disk cannot be read. What only it has is not exported: %1</source>
        <translation>Eine Datei der Festplatte lässt sich nicht lesen. Was nur sie hat, wird nicht exportiert: %1</translation>
    </message>
    <message>
        <source>%1 files of the disk cannot be read. What only they have is not exported: %2</source>
        <translation>%1 Dateien der Festplatte lassen sich nicht lesen. Was nur sie haben, wird nicht exportiert: %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindBar</name>
    <message>
        <source>Ignore case</source>
        <translation>Groß-/Kleinschreibung ignorieren</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>Text (UTF-8)</source>
        <translation>Text (UTF-8)</translation>
    </message>
    <message>
        <source>Text (UTF-16)</source>
        <translation>Text (UTF-16)</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>Hex-Bytes</translation>
    </message>
    <message>
        <source>Bytes or text to find</source>
        <translation>Bytes oder Text, die gesucht werden</translation>
    </message>
    <message>
        <source>Takes the letters A–Z and a–z as equal</source>
        <translation>Behandelt die Buchstaben A–Z und a–z als gleich</translation>
    </message>
    <message>
        <source>Find the previous place (Shift+F3)</source>
        <translation>Die vorige Stelle suchen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find the next place (F3)</source>
        <translation>Die nächste Stelle suchen (F3)</translation>
    </message>
    <message>
        <source>Searched so far</source>
        <translation>Bisher durchsucht</translation>
    </message>
    <message>
        <source>Only hex digits: 0–9 and A–F</source>
        <translation>Nur Hexadezimalziffern: 0–9 und A–F</translation>
    </message>
    <message>
        <source>Half a byte is missing</source>
        <translation>Ein halbes Byte fehlt</translation>
    </message>
    <message>
        <source>Longer than 1 MiB</source>
        <translation>Länger als 1 MiB</translation>
    </message>
    <message>
        <source>Found at %1</source>
        <translation>Gefunden bei %1</translation>
    </message>
    <message>
        <source>Not found up to the start. Once more: from the end</source>
        <translation>Bis zum Anfang nicht gefunden. Noch einmal: vom Ende an</translation>
    </message>
    <message>
        <source>Not found up to the end. Once more: from the start</source>
        <translation>Bis zum Ende nicht gefunden. Noch einmal: vom Anfang an</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The bytes could not be read</source>
        <translation>Die Bytes konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Only what is saved is searched, not your edits.</source>
        <translation>Durchsucht wird nur, was gespeichert ist, nicht Ihre Bearbeitungen.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindingsModel</name>
    <message>
        <source>%1 (leaked)</source>
        <translation>%1 (leaked)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What repair does</source>
        <translation>Was eine Reparatur tut</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Die Befunde filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <translation>%1 Problem</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>Findings · %1</source>
        <translation>Befunde · %1</translation>
    </message>
    <message>
        <source>Findings · %1, %2</source>
        <translation>Befunde · %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>Kein Befund passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>The image could not be checked.</source>
        <translation>Das Image konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Findings appear here when the check is done.</source>
        <translation>Befunde erscheinen hier, wenn die Prüfung fertig ist.</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>Verschwendeter Platz</translation>
    </message>
    <message>
        <source>A raw file has no header and no table: there is nothing to check.</source>
        <translation>Eine rohe Datei hat weder Header noch Tabelle: Es gibt nichts zu prüfen.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FixedMapSource</name>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet…</translation>
    </message>
</context>
<context>
    <name>parascope::ui::GoTo</name>
    <message>
        <source>cluster</source>
        <translation>cluster</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>gast</translation>
    </message>
    <message>
        <source>file</source>
        <translation>datei</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>eintrag</translation>
    </message>
</context>
<context>
    <name>parascope::ui::GoToBar</name>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>What the number means</source>
        <translation>Was die Zahl bedeutet</translation>
    </message>
    <message>
        <source>Guest offset</source>
        <translation>Gast-Offset</translation>
    </message>
    <message>
        <source>File offset</source>
        <translation>Datei-Offset</translation>
    </message>
    <message>
        <source>Guest cluster</source>
        <translation>Gast-Cluster</translation>
    </message>
    <message>
        <source>Place to go to</source>
        <translation>Stelle, zu der gegangen wird</translation>
    </message>
    <message>
        <source>24117, 0x5E3500000, +0x200, cluster 7</source>
        <translation>24117, 0x5E3500000, +0x200, cluster 7</translation>
    </message>
    <message>
        <source>Decimal or hex (0x…), spaces allowed. + or − steps from the cursor. A word before the number says what it means: guest, file, cluster, entry.</source>
        <translation>Dezimal oder hexadezimal (0x…), Leerzeichen sind erlaubt. + oder − geht vom Cursor aus weiter. Ein Wort vor der Zahl sagt, was sie bedeutet: gast, datei, cluster, eintrag.</translation>
    </message>
    <message>
        <source>Not a number that can be understood</source>
        <translation>Keine verständliche Zahl</translation>
    </message>
    <message>
        <source>Larger than any disk</source>
        <translation>Größer als jede Festplatte</translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation>Noch ist nichts geöffnet</translation>
    </message>
    <message>
        <source>Beyond the end of the disk, %1</source>
        <translation>Hinter dem Ende der Festplatte, %1</translation>
    </message>
    <message>
        <source>Beyond the end of the file, %1</source>
        <translation>Hinter dem Ende der Datei, %1</translation>
    </message>
    <message>
        <source>Before the first byte</source>
        <translation>Vor dem ersten Byte</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>guest %1 · cluster %2</source>
        <translation>Gast %1 · Cluster %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderModel</name>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4</source>
        <translation>%1 (%2) bei %3: %4</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Plain name</source>
        <translation>Klarer Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <translation>Rohe Bytes</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderPanel</name>
    <message>
        <source>Fields of the header</source>
        <translation>Felder des Headers</translation>
    </message>
    <message>
        <source>Entries of the block table</source>
        <translation>Einträge der Blocktabelle</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Block table</source>
        <translation>Blocktabelle</translation>
    </message>
    <message>
        <source>Raw file: it has no header. All that it holds are bytes of the disk.</source>
        <translation>Rohe Datei: Sie hat keinen Header. Alles, was sie enthält, sind Bytes der Festplatte.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderText</name>
    <message>
        <source>nothing was ever written</source>
        <translation>es wurde nie etwas geschrieben</translation>
    </message>
    <message>
        <source>a conversion is under way</source>
        <translation>eine Umwandlung ist im Gange</translation>
    </message>
    <message>
        <source>unknown flags</source>
        <translation>unbekannte Flags</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>far beyond any disk</source>
        <translation>weit jenseits jeder Festplatte</translation>
    </message>
    <message>
        <source>far beyond any file</source>
        <translation>weit jenseits jeder Datei</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Cylinders</source>
        <translation>Zylinder</translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation>Clustergröße</translation>
    </message>
    <message>
        <source>Clusters in the table</source>
        <translation>Cluster in der Tabelle</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>Größe der Festplatte</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Geschlossen von</translation>
    </message>
    <message>
        <source>Start of the data</source>
        <translation>Anfang der Daten</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>Format extension</source>
        <translation>Formaterweiterung</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>nicht geschlossen</translation>
    </message>
    <message>
        <source>the only one there is</source>
        <translation>die einzige, die es gibt</translation>
    </message>
    <message>
        <source>geometry for old guests</source>
        <translation>Geometrie für alte Gäste</translation>
    </message>
    <message>
        <source>covers %1</source>
        <translation>reicht für %1</translation>
    </message>
    <message>
        <source>right behind the table</source>
        <translation>direkt hinter der Tabelle</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderWords</name>
    <message>
        <source>beyond any file</source>
        <translation>jenseits jeder Datei</translation>
    </message>
    <message>
        <source>Format mark: %1.</source>
        <translation>Formatkennung: %1.</translation>
    </message>
    <message>
        <source>Version of the header: %1 (always 2).</source>
        <translation>Version des Headers: %1 (immer 2).</translation>
    </message>
    <message>
        <source>Heads of the disk&apos;s geometry: %1. Not used to find data.</source>
        <translation>Köpfe der Geometrie der Festplatte: %1. Zum Finden der Daten nicht benutzt.</translation>
    </message>
    <message>
        <source>Cylinders of the disk&apos;s geometry: %1. Not used to find data.</source>
        <translation>Zylinder der Geometrie der Festplatte: %1. Zum Finden der Daten nicht benutzt.</translation>
    </message>
    <message>
        <source>Cluster size: %1 sectors, %2.</source>
        <translation>Clustergröße: %1 Sektoren, %2.</translation>
    </message>
    <message>
        <source>Entries of the block table: %1.</source>
        <translation>Einträge der Blocktabelle: %1.</translation>
    </message>
    <message>
        <source>Disk size: %1 sectors, %2.</source>
        <translation>Größe der Festplatte: %1 Sektoren, %2.</translation>
    </message>
    <message>
        <source>State of the image: %1.</source>
        <translation>Zustand des Images: %1.</translation>
    </message>
    <message>
        <source>Start of the data: 0, right behind the block table.</source>
        <translation>Anfang der Daten: 0, direkt hinter der Blocktabelle.</translation>
    </message>
    <message>
        <source>Start of the data: sector %1, file offset %2.</source>
        <translation>Anfang der Daten: Sektor %1, Datei-Offset %2.</translation>
    </message>
    <message>
        <source>empty image</source>
        <translation>leeres Image</translation>
    </message>
    <message>
        <source>conversion in progress</source>
        <translation>Umwandlung im Gange</translation>
    </message>
    <message>
        <source>unknown bits</source>
        <translation>unbekannte Bits</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Flags: %1 (%2).</source>
        <translation>Flags: %1 (%2).</translation>
    </message>
    <message>
        <source>Place of the format extension: 0, there is none.</source>
        <translation>Stelle der Formaterweiterung: 0, es gibt keine.</translation>
    </message>
    <message>
        <source>Place of the format extension: sector %1, file offset %2.</source>
        <translation>Stelle der Formaterweiterung: Sektor %1, Datei-Offset %2.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpBook</name>
    <message>
        <source>en</source>
        <comment>folder of the manual in the language of this translation: de, zh_CN</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpBrowser</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpContents</name>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>section — page</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Für „%1“ wurde nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpDiagram</name>
    <message>
        <source>Disk</source>
        <comment>row of a picture</comment>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>File</source>
        <comment>row of a picture</comment>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpInserts</name>
    <message>
        <source>What it gives up: %1.</source>
        <translation>Was dabei aufgegeben wird: %1.</translation>
    </message>
    <message>
        <source>Other choices: %1.</source>
        <translation>Andere Möglichkeiten: %1.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpOpener</name>
    <message>
        <source>%1 → %2</source>
        <comment>a menu and what is in it</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a menu and keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpWindow</name>
    <message>
        <source>Manual — Parascope</source>
        <translation>Handbuch — Parascope</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexBar</name>
    <message>
        <source>Close this bar</source>
        <translation>Diese Leiste schließen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexCopier</name>
    <message>
        <source>Nothing was copied: %1 are marked, and at most %2 can be copied at once</source>
        <translation>Nichts wurde kopiert: %1 sind markiert, und höchstens %2 lassen sich auf einmal kopieren</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Copied %1, of which %2 could not be read or are not there</source>
        <translation>%1 kopiert, davon konnten %2 nicht gelesen werden oder sind nicht da</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexEditing</name>
    <message>
        <source>“%1” is not one byte in this column</source>
        <translation>„%1“ ist in dieser Spalte nicht genau ein Byte</translation>
    </message>
    <message>
        <source>Type 0 to 9 and A to F here; Tab goes to the text</source>
        <translation>Hier 0 bis 9 und A bis F eingeben; Tab geht zum Text</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexEdits</name>
    <message>
        <source>This byte is still being read</source>
        <translation>Dieses Byte wird noch gelesen</translation>
    </message>
    <message>
        <source>No more than %1 can be edited at once; save first</source>
        <translation>Mehr als %1 lassen sich nicht auf einmal bearbeiten; speichern Sie zuerst</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 edits, 12 bytes</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There is no byte here</source>
        <translation>Hier ist kein Byte</translation>
    </message>
    <message>
        <source>The block table has no entry for this cluster</source>
        <translation>Die Blocktabelle hat keinen Eintrag für diesen Cluster</translation>
    </message>
    <message>
        <source>The file ends before this byte</source>
        <translation>Die Datei endet vor diesem Byte</translation>
    </message>
    <message>
        <source>This entry points into header or block table; edit them in the file</source>
        <translation>Dieser Eintrag zeigt in Header oder Blocktabelle; bearbeiten Sie diese in der Datei</translation>
    </message>
    <message>
        <source>What could not be read is not overwritten</source>
        <translation>Was nicht gelesen werden konnte, wird nicht überschrieben</translation>
    </message>
    <message>
        <source>This cluster is not allocated, and a damaged image gets no new ones; repair it first</source>
        <translation>Dieser Cluster ist nicht belegt, und ein beschädigtes Image bekommt keine neuen; reparieren Sie es zuerst</translation>
    </message>
    <message>
        <source>Edits of header or block table are pending, and they say what lies here; save or discard them first</source>
        <translation>Bearbeitungen von Header oder Blocktabelle sind noch offen, und sie bestimmen, was hier liegt; speichern oder verwerfen Sie sie zuerst</translation>
    </message>
    <message>
        <source>Edits that need a new cluster are pending, and it changes header and block table; save or discard them first</source>
        <translation>Bearbeitungen, die einen neuen Cluster brauchen, sind noch offen, und er ändert Header und Blocktabelle; speichern oder verwerfen Sie sie zuerst</translation>
    </message>
    <message>
        <source>Nothing was pasted; %1: %2</source>
        <translation>Nichts wurde eingefügt; %1: %2</translation>
    </message>
    <message>
        <source>This byte is in another layer of the disk, or in none; it can be edited where the layer that has it is shown</source>
        <translation>Dieses Byte ist in einer anderen Schicht der Festplatte, oder in keiner; es lässt sich dort bearbeiten, wo die Schicht gezeigt wird, die es hat</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexFollower</name>
    <message>
        <source>No cluster of the disk uses this byte of the file</source>
        <translation>Kein Cluster der Festplatte benutzt dieses Byte der Datei</translation>
    </message>
    <message>
        <source>This byte is not in this file, but in layer “%1”</source>
        <translation>Dieses Byte ist nicht in dieser Datei, sondern in der Schicht „%1“</translation>
    </message>
    <message>
        <source>This byte has no place in the file</source>
        <translation>Dieses Byte hat keinen Platz in der Datei</translation>
    </message>
    <message>
        <source>Guest cluster %1 is not allocated</source>
        <translation>Gast-Cluster %1 ist nicht belegt</translation>
    </message>
    <message>
        <source>The entry names %1, beyond the end of the file</source>
        <translation>Der Eintrag nennt %1, hinter dem Ende der Datei</translation>
    </message>
    <message>
        <source>No cluster of the disk is selected</source>
        <translation>Kein Cluster der Festplatte ist ausgewählt</translation>
    </message>
    <message>
        <source>A raw file has no block table</source>
        <translation>Eine rohe Datei hat keine Blocktabelle</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexInput</name>
    <message>
        <source>The cursor one byte on</source>
        <translation>Den Cursor ein Byte weiter</translation>
    </message>
    <message>
        <source>One row up or down</source>
        <translation>Eine Zeile nach oben oder unten</translation>
    </message>
    <message>
        <source>To the start or the end of the row</source>
        <translation>Zum Anfang oder Ende der Zeile</translation>
    </message>
    <message>
        <source>One view up or down</source>
        <translation>Eine Ansicht nach oben oder unten</translation>
    </message>
    <message>
        <source>To the cluster before or behind</source>
        <translation>Zum Cluster davor oder dahinter</translation>
    </message>
    <message>
        <source>To the first or the last byte</source>
        <translation>Zum ersten oder letzten Byte</translation>
    </message>
    <message>
        <source>With Shift, each of these marks the bytes on the way</source>
        <translation>Mit Umschalt markiert jede dieser Tasten die Bytes auf dem Weg</translation>
    </message>
    <message>
        <source>Follow: from a table entry to its cluster, from the disk to the file and back</source>
        <translation>Folgen: von einem Tabelleneintrag zu seinem Cluster, von der Festplatte zur Datei und zurück</translation>
    </message>
    <message>
        <source>From the digits to the text, then on to the next panel</source>
        <translation>Von den Ziffern zum Text, dann weiter zum nächsten Feld</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexMarkup</name>
    <message>
        <source>BAT entry %1</source>
        <translation>BAT-Eintrag %1</translation>
    </message>
    <message>
        <source>This entry could not be read.</source>
        <translation>Dieser Eintrag konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>0: guest cluster %1 is not allocated.</source>
        <translation>0: Gast-Cluster %1 ist nicht belegt.</translation>
    </message>
    <message>
        <source>%1: guest cluster %2 lies at file offset %3.</source>
        <translation>%1: Gast-Cluster %2 liegt bei Datei-Offset %3.</translation>
    </message>
    <message>
        <source>room before the data</source>
        <translation>Platz vor den Daten</translation>
    </message>
    <message>
        <source>Between the block table and the start of the data.</source>
        <translation>Zwischen der Blocktabelle und dem Anfang der Daten.</translation>
    </message>
    <message>
        <source>format extension</source>
        <translation>Formaterweiterung</translation>
    </message>
    <message>
        <source>The cluster of the format extension; it is valid.</source>
        <translation>Der Cluster der Formaterweiterung; sie ist gültig.</translation>
    </message>
    <message>
        <source>The cluster of the format extension; it is not valid.</source>
        <translation>Der Cluster der Formaterweiterung; sie ist nicht gültig.</translation>
    </message>
    <message>
        <source>dirty bitmap</source>
        <translation>Sicherungsverlauf (dirty bitmap)</translation>
    </message>
    <message>
        <source>A cluster of bits that a backup program keeps.</source>
        <translation>Ein Cluster aus Bits, die ein Sicherungsprogramm führt.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexPane</name>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation>Als &amp;Hex kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Offset</source>
        <translation>&amp;Offset kopieren</translation>
    </message>
    <message>
        <source>&amp;Select Cluster</source>
        <translation>&amp;Cluster markieren</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Show Its &amp;BAT Entry</source>
        <translation>&amp;BAT-Eintrag dazu zeigen</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Fi&amp;nd…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Which bytes are shown</source>
        <translation>Welche Bytes gezeigt werden</translation>
    </message>
    <message>
        <source>as the guest sees it</source>
        <translation>wie der Gast sie sieht</translation>
    </message>
    <message>
        <source>the file as it is</source>
        <translation>die Datei, wie sie ist</translation>
    </message>
    <message>
        <source>guest cluster %1</source>
        <translation>Gast-Cluster %1</translation>
    </message>
    <message>
        <source>data of guest cluster %1</source>
        <translation>Daten von Gast-Cluster %1</translation>
    </message>
    <message>
        <source>file offset %1</source>
        <translation>Datei-Offset %1</translation>
    </message>
    <message>
        <source>Hex · %1</source>
        <translation>Hex · %1</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexPaster</name>
    <message>
        <source>The clipboard holds no text</source>
        <translation>Die Zwischenablage enthält keinen Text</translation>
    </message>
    <message>
        <source>The clipboard holds more than hex digits; Tab goes to the text, where it can be pasted as text</source>
        <translation>Die Zwischenablage enthält mehr als Hexadezimalziffern; Tab geht zum Text, dort lässt sie sich als Text einfügen</translation>
    </message>
    <message>
        <source>Half a byte is missing in the clipboard</source>
        <translation>In der Zwischenablage fehlt ein halbes Byte</translation>
    </message>
    <message>
        <source>No more than %1 can be pasted at once</source>
        <translation>Mehr als %1 lassen sich nicht auf einmal einfügen</translation>
    </message>
    <message>
        <source>%1 do not fit here: only %2 follow</source>
        <translation>%1 passen hier nicht hin: Nur %2 folgen</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation>%1 eingefügt</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) marked</source>
        <translation>
            <numerusform>%n Byte markiert</numerusform>
            <numerusform>%n Bytes markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImageEdits</name>
    <message>
        <source>Evidence mode: nothing is written</source>
        <translation>Beweismodus: Es wird nichts geschrieben</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>Das Image kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The image is being written to</source>
        <translation>In das Image wird gerade geschrieben</translation>
    </message>
    <message>
        <source>The image is still being checked</source>
        <translation>Das Image wird noch geprüft</translation>
    </message>
    <message>
        <source>A virtual machine is using the image</source>
        <translation>Eine virtuelle Maschine benutzt das Image</translation>
    </message>
    <message>
        <source>The file is write-protected, or you may not write to it</source>
        <translation>Die Datei ist schreibgeschützt, oder Sie dürfen sie nicht beschreiben</translation>
    </message>
    <message>
        <source>The virtual machine of this disk is suspended; resume and shut it down first</source>
        <translation>Die virtuelle Maschine dieser Festplatte ist angehalten; setzen Sie sie zuerst fort und fahren Sie sie herunter</translation>
    </message>
    <message>
        <source>An earlier change was interrupted; it has to be undone or finished first</source>
        <translation>Eine frühere Änderung wurde unterbrochen; sie muss zuerst zurückgenommen oder zu Ende gebracht werden</translation>
    </message>
    <message>
        <source>Type over bytes; nothing is written before Save</source>
        <translation>Bytes überschreiben; vor dem Speichern wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Jetzt nicht: %1</translation>
    </message>
    <message>
        <source>Saved; the old bytes are in %1</source>
        <translation>Gespeichert; die alten Bytes sind in %1</translation>
    </message>
    <message>
        <source>Edits Are Not Saved</source>
        <translation>Bearbeitungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>This image has edits that are not saved: %1.</source>
        <translation>Dieses Image hat Bearbeitungen, die nicht gespeichert sind: %1.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>A raw file is only shown</source>
        <translation>Eine rohe Datei wird nur angezeigt</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import a Raw Disk</source>
        <translation>Rohe Festplatte importieren</translation>
    </message>
    <message>
        <source>Stopped. The half-made image was removed.</source>
        <translation>Angehalten. Das halb fertige Image wurde entfernt.</translation>
    </message>
    <message>
        <source>This program is writing to one of these files. Wait until it is done.</source>
        <translation>Dieses Programm schreibt gerade in eine dieser Dateien. Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Importing into “%1”…</source>
        <translation>Import in „%1“…</translation>
    </message>
    <message>
        <source>The disk has %1. The file has %2; %3 of the disk hold data.</source>
        <translation>Die Festplatte hat %1. Die Datei hat %2; %3 der Festplatte enthalten Daten.</translation>
    </message>
    <message>
        <source>%1 of zeros take no room.</source>
        <translation>%1 Nullen brauchen keinen Platz.</translation>
    </message>
    <message>
        <source>The image was read back and is the same.</source>
        <translation>Das Image wurde zurückgelesen und stimmt überein.</translation>
    </message>
    <message>
        <source>The disk was imported.</source>
        <translation>Die Festplatte wurde importiert.</translation>
    </message>
    <message>
        <source>The disk has %1. Its files have %2; %3 of the disk hold data.</source>
        <translation>Die Festplatte hat %1. Ihre Dateien haben %2; %3 der Festplatte enthalten Daten.</translation>
    </message>
    <message>
        <source>The new disk was read back and is the same.</source>
        <translation>Die neue Festplatte wurde zurückgelesen und stimmt überein.</translation>
    </message>
    <message>
        <source>Open the disk</source>
        <translation>Die Festplatte öffnen</translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation>Das Image öffnen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImportForm</name>
    <message>
        <source>Raw disk</source>
        <translation>Rohe Festplatte</translation>
    </message>
    <message>
        <source>New image</source>
        <translation>Neues Image</translation>
    </message>
    <message>
        <source>&amp;Read the image back and compare it (takes longer)</source>
        <translation>Das Image zurück&amp;lesen und vergleichen (dauert länger)</translation>
    </message>
    <message>
        <source>v2: for QEMU and Virtuozzo</source>
        <translation>v2: für QEMU und Virtuozzo</translation>
    </message>
    <message>
        <source>v1: for Parallels Desktop</source>
        <translation>v1: für Parallels Desktop</translation>
    </message>
    <message>
        <source>Raw &amp;disk:</source>
        <translation>&amp;Rohe Festplatte:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Clu&amp;ster size:</source>
        <translation>&amp;Clustergröße:</translation>
    </message>
    <message>
        <source>&amp;New image:</source>
        <translation>&amp;Neues Image:</translation>
    </message>
    <message>
        <source>Choose the file or the device with the raw disk. It is only read.</source>
        <translation>Wählen Sie die Datei oder das Gerät mit der rohen Festplatte. Es wird nur gelesen.</translation>
    </message>
    <message>
        <source>A disk of %1.</source>
        <translation>Eine Festplatte mit %1.</translation>
    </message>
    <message>
        <source>The image will take up to %1; %2 are free. Zeros take no room.</source>
        <translation>Das Image wird bis zu %1 brauchen; %2 sind frei. Nullen brauchen keinen Platz.</translation>
    </message>
    <message>
        <source>The file may get %1; the drive holds files of up to %2.</source>
        <translation>Die Datei kann bis zu %1 groß werden; das Laufwerk fasst Dateien bis %2.</translation>
    </message>
    <message>
        <source>There may not be enough room. What does not fit stops the import, and nothing stays behind.</source>
        <translation>Der Platz reicht vielleicht nicht. Was nicht mehr passt, hält den Import an, und nichts bleibt zurück.</translation>
    </message>
    <message>
        <source>An image file</source>
        <translation>Eine Image-Datei</translation>
    </message>
    <message>
        <source>A disk for Parallels Desktop (.hdd folder)</source>
        <translation>Eine Festplatte für Parallels Desktop (.hdd-Ordner)</translation>
    </message>
    <message>
        <source>&amp;Make:</source>
        <translation>Anle&amp;gen:</translation>
    </message>
    <message>
        <source>Fil&amp;es:</source>
        <translation>Dat&amp;eien:</translation>
    </message>
    <message>
        <source>&amp;New disk:</source>
        <translation>&amp;Neue Festplatte:</translation>
    </message>
    <message>
        <source>Parallels Desktop opens only format v1.</source>
        <translation>Parallels Desktop öffnet nur das Format v1.</translation>
    </message>
    <message>
        <source>The description of a disk cannot hold this name. Type another one.</source>
        <translation>Die Beschreibung einer Festplatte kann diesen Namen nicht enthalten. Geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>With these files and clusters a disk can have at most %1. Split it into parts, or choose another size for them.</source>
        <translation>Mit diesen Dateien und Clustern kann eine Festplatte höchstens %1 haben. Teilen Sie sie auf, oder wählen Sie eine andere Größe dafür.</translation>
    </message>
    <message>
        <source>The disk will take up to %1; %2 are free. Zeros take no room.</source>
        <translation>Die Festplatte wird bis zu %1 brauchen; %2 sind frei. Nullen brauchen keinen Platz.</translation>
    </message>
    <message>
        <source>A file may get %1; the drive holds files of up to %2. Choose smaller parts.</source>
        <translation>Eine Datei kann %1 groß werden; das Laufwerk fasst Dateien bis %2. Wählen Sie kleinere Teile.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InPlaceDialog</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Zurückneh&amp;men</translation>
    </message>
    <message>
        <source>Calculating what this leads to…</source>
        <translation>Es wird berechnet, wohin das führt…</translation>
    </message>
    <message>
        <source>This cannot be done: %1</source>
        <translation>Das geht nicht: %1</translation>
    </message>
    <message>
        <source>The file cannot be written to. A changed copy can be made.</source>
        <translation>Die Datei kann nicht beschrieben werden. Eine geänderte Kopie lässt sich anlegen.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Saving the old bytes, changing the image, checking again…</source>
        <translation>Alte Bytes werden gesichert, das Image wird geändert und neu geprüft…</translation>
    </message>
    <message>
        <source>Copying the file, changing the copy, checking it…</source>
        <translation>Die Datei wird kopiert, die Kopie geändert und geprüft…</translation>
    </message>
    <message>
        <source>Another change of this image is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation>Eine andere Änderung dieses Images ist im Gange. Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The file has %1 now; it had %2.</source>
        <translation>Die Datei hat jetzt %1; vorher hatte sie %2.</translation>
    </message>
    <message>
        <source>The copy is %1. The original is as it was.</source>
        <translation>Die Kopie ist %1. Das Original ist, wie es war.</translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. Undo file: %1</source>
        <translation>Zurücknehmen geht nur, bis eine virtuelle Maschine auf diese Festplatte schreibt. Rücknahmedatei: %1</translation>
    </message>
    <message>
        <source>The file is in the middle of the change. The verdict line offers to finish or to undo it.</source>
        <translation>Die Datei steckt mitten in der Änderung. Die Befundzeile bietet an, sie zu Ende zu bringen oder zurückzunehmen.</translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation>Die Datei ist wie vorher.</translation>
    </message>
    <message>
        <source>Stopped in the middle of the change. The verdict line offers to finish or to undo it.</source>
        <translation>Mitten in der Änderung angehalten. Die Befundzeile bietet an, sie zu Ende zu bringen oder zurückzunehmen.</translation>
    </message>
    <message>
        <source>Stopped. The file is as it was before.</source>
        <translation>Angehalten. Die Datei ist wie vorher.</translation>
    </message>
    <message>
        <source>Use &amp;room that holds data which nothing points to</source>
        <translation>&amp;Platz benutzen, der Daten enthält, auf die nichts zeigt</translation>
    </message>
    <message>
        <source>It may be what a lost entry of the table pointed to. The undo file keeps it.</source>
        <translation>Vielleicht ist es das, worauf ein verlorener Eintrag der Tabelle zeigte. Die Rücknahmedatei hebt es auf.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Inspector</name>
    <message>
        <source>GUID</source>
        <translation>GUID</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>8 bit, signed</source>
        <translation>8 Bit, mit Vorzeichen</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>16 bit, signed</source>
        <translation>16 Bit, mit Vorzeichen</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>32 bit, signed</source>
        <translation>32 Bit, mit Vorzeichen</translation>
    </message>
    <message>
        <source>64 bit</source>
        <translation>64 Bit</translation>
    </message>
    <message>
        <source>64 bit, signed</source>
        <translation>64 Bit, mit Vorzeichen</translation>
    </message>
    <message>
        <source>Float, 32 bit</source>
        <translation>Gleitkommazahl, 32 Bit</translation>
    </message>
    <message>
        <source>Float, 64 bit</source>
        <translation>Gleitkommazahl, 64 Bit</translation>
    </message>
    <message>
        <source>Unix time, 32 bit</source>
        <translation>Unix-Zeit, 32 Bit</translation>
    </message>
    <message>
        <source>Unix time, 64 bit</source>
        <translation>Unix-Zeit, 64 Bit</translation>
    </message>
    <message>
        <source>Windows time</source>
        <translation>Windows-Zeit</translation>
    </message>
    <message>
        <source>DOS time</source>
        <translation>DOS-Zeit</translation>
    </message>
    <message>
        <source>Text, UTF-8</source>
        <translation>Text, UTF-8</translation>
    </message>
    <message>
        <source>Text, UTF-16</source>
        <translation>Text, UTF-16</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InspectorModel</name>
    <message>
        <source>%1: no value</source>
        <translation>%1: kein Wert</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Little-endian</source>
        <translation>Little-Endian</translation>
    </message>
    <message>
        <source>Big-endian</source>
        <translation>Big-Endian</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InspectorPanel</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation>Werte unter dem Cursor</translation>
    </message>
    <message>
        <source>Show the bytes under the cursor as numbers, times, GUID and text</source>
        <translation>Die Bytes unter dem Cursor als Zahlen, Zeiten, GUID und Text zeigen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InsteadPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Disk images that can be opened</source>
        <translation>Festplatten-Images, die sich öffnen lassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Command that makes a Parallels image</source>
        <translation>Befehl, der ein Parallels-Image anlegt</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Make a Parallels image of this raw disk</source>
        <translation>Aus dieser rohen Festplatte ein Parallels-Image machen</translation>
    </message>
    <message>
        <source>This command makes a Parallels image beside it:</source>
        <translation>Dieser Befehl legt daneben ein Parallels-Image an:</translation>
    </message>
    <message>
        <source>Make a Parallels image of this raw disk:</source>
        <translation>Aus dieser rohen Festplatte ein Parallels-Image machen:</translation>
    </message>
    <message>
        <source>There is nothing to show of this file.
Open another image, or drop one here.</source>
        <translation>Von dieser Datei gibt es nichts zu zeigen.
Öffnen Sie ein anderes Image, oder ziehen Sie eines hierher.</translation>
    </message>
    <message>
        <source>If it is a raw disk, make a Parallels image of it:</source>
        <translation>Wenn es eine rohe Festplatte ist, machen Sie daraus ein Parallels-Image:</translation>
    </message>
    <message>
        <source>The disks of the virtual machine:</source>
        <translation>Die Festplatten der virtuellen Maschine:</translation>
    </message>
</context>
<context>
    <name>parascope::ui::JobLine</name>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Tabelle lesen</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>Karten zeichnen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Linking file and disk</source>
        <translation>Datei und Festplatte verknüpfen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Die Prüfung anhalten</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Checked in %1 s</source>
        <translation>Geprüft in %1 s</translation>
    </message>
</context>
<context>
    <name>parascope::ui::JobProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The rest of the window can be used meanwhile.</source>
        <translation>Der Rest des Fensters ist währenddessen benutzbar.</translation>
    </message>
    <message>
        <source>This is still at work. Stop ends it at the next safe point.</source>
        <translation>Das ist noch in Arbeit. „Anhalten“ beendet es an der nächsten sicheren Stelle.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::KeeperList</name>
    <message>
        <source>All clusters of a place read the same bytes now; the table cannot tell whose they are. Choose the one that stays where it is.</source>
        <translation>Alle Cluster eines Platzes lesen jetzt dieselben Bytes; die Tabelle kann nicht sagen, wem sie gehören. Wählen Sie den, der bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Shared places and who keeps them</source>
        <translation>Geteilte Plätze, und wer sie behält</translation>
    </message>
    <message>
        <source>Who keeps the shared place</source>
        <translation>Wer den geteilten Platz behält</translation>
    </message>
    <message>
        <source>Who keeps which of the %1 shared places</source>
        <translation>Wer welchen der %1 geteilten Plätze behält</translation>
    </message>
    <message>
        <source>(%1 chosen by you)</source>
        <translation>(%1 von Ihnen gewählt)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerButton</name>
    <message>
        <source>&lt; %1 %</source>
        <comment>share of clusters</comment>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of clusters</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>In no layer</source>
        <translation>In keiner Schicht</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number and name of a layer</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clusters of a layer, and their share</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>In no layer, reads as zeros</source>
        <translation>In keiner Schicht, liest sich als Nullen</translation>
    </message>
    <message>
        <source>Layer %1, “%2”</source>
        <translation>Schicht %1, „%2“</translation>
    </message>
    <message>
        <source>%1, whose file could not be opened</source>
        <translation>%1, deren Datei nicht geöffnet werden konnte</translation>
    </message>
    <message>
        <source>%1: %2 clusters of the disk</source>
        <translation>%1: %2 Cluster der Festplatte</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerFiles</name>
    <message>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>%1 of %2 files missing</source>
        <translation>%1 von %2 Dateien fehlen</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 of %2 files cannot be opened</source>
        <translation>%1 von %2 Dateien lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>outside of the folder, not opened</source>
        <translation>außerhalb des Ordners, nicht geöffnet</translation>
    </message>
    <message>
        <source>%1 of %2 files outside of the folder</source>
        <translation>%1 von %2 Dateien außerhalb des Ordners</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>%1 wasted</source>
        <translation>%1 verschwendet</translation>
    </message>
    <message>
        <source>in use, may change</source>
        <translation>in Benutzung, kann sich ändern</translation>
    </message>
    <message>
        <source>%1 of %2 files in use</source>
        <translation>%1 von %2 Dateien in Benutzung</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message>
        <source>raw file</source>
        <translation>rohe Datei</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerLegend</name>
    <message>
        <source>Layers in the map</source>
        <translation>Schichten in der Karte</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerLines</name>
    <message>
        <source>Last written: %1</source>
        <translation>Zuletzt geschrieben: %1</translation>
    </message>
    <message>
        <source>Images in the folder</source>
        <translation>Images in dem Ordner</translation>
    </message>
    <message>
        <source>Files that nothing names</source>
        <translation>Dateien, die nirgends genannt werden</translation>
    </message>
    <message>
        <source>shown here</source>
        <comment>the layer that was picked</comment>
        <translation>hier gezeigt</translation>
    </message>
    <message>
        <source>top</source>
        <comment>the layer that a machine writes to</comment>
        <translation>oberste</translation>
    </message>
    <message>
        <source>another lowest layer</source>
        <translation>noch eine unterste Schicht</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Abzweig</translation>
    </message>
    <message>
        <source>the layer below is not there</source>
        <translation>die Schicht darunter fehlt</translation>
    </message>
    <message>
        <source>stands on itself</source>
        <translation>steht auf sich selbst</translation>
    </message>
    <message>
        <source>The file lies outside of the disk&apos;s folder. It is only opened when you say so.</source>
        <translation>Die Datei liegt außerhalb des Ordners der Festplatte. Sie wird nur geöffnet, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>The virtual machine writes to this layer.</source>
        <translation>Die virtuelle Maschine schreibt in diese Schicht.</translation>
    </message>
    <message>
        <source>Stands on “%1”.</source>
        <translation>Steht auf „%1“.</translation>
    </message>
    <message>
        <source>Stands on %1, which is not there.</source>
        <translation>Steht auf %1; diese Schicht fehlt.</translation>
    </message>
    <message>
        <source>Stands on nothing: it is the lowest layer.</source>
        <translation>Steht auf nichts: Sie ist die unterste Schicht.</translation>
    </message>
    <message>
        <source>Images in the disk&apos;s folder that its descriptor does not name.</source>
        <translation>Images im Ordner der Festplatte, die ihr Deskriptor nicht nennt.</translation>
    </message>
    <message>
        <source>The layer has no file for it.</source>
        <translation>Die Schicht hat dafür keine Datei.</translation>
    </message>
    <message>
        <source>The layer has no file.</source>
        <translation>Die Schicht hat keine Datei.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerTick</name>
    <message>
        <source>Change this &amp;layer although others stand on it</source>
        <translation>Diese Sch&amp;icht ändern, obwohl andere darauf stehen</translation>
    </message>
    <message>
        <source>Change this &amp;layer although others may stand on it</source>
        <translation>Diese Sch&amp;icht ändern, obwohl vielleicht andere darauf stehen</translation>
    </message>
    <message>
        <source>This file is one layer of a disk, and it is not known whether others stand on it. Those that do read differently too, wherever they hold nothing of their own.</source>
        <translation>Diese Datei ist eine Schicht einer Festplatte, und ob andere darauf stehen, ist nicht bekannt. Stehen welche darauf, lesen auch sie sich anders, wo sie selbst nichts enthalten.</translation>
    </message>
    <message>
        <source>One layer of the disk stands on this one</source>
        <translation>Eine Schicht der Festplatte steht auf dieser</translation>
    </message>
    <message>
        <source>%1 layers of the disk stand on this one</source>
        <translation>%1 Schichten der Festplatte stehen auf dieser</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>how many layers stand on this one</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many layers, and the names of all</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1, among them: %2.</source>
        <comment>how many layers, and names of some</comment>
        <translation>%1, darunter: %2.</translation>
    </message>
    <message>
        <source>They show what this file holds wherever they hold nothing of their own: there, the disk and its snapshots read differently too.</source>
        <translation>Wo sie selbst nichts enthalten, zeigen sie, was diese Datei enthält: Dort lesen sich auch die Festplatte und ihre Snapshots anders.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerTitle</name>
    <message>
        <source>Current state</source>
        <comment>the layer that a machine writes to</comment>
        <translation>Aktueller Stand</translation>
    </message>
    <message>
        <source>Vendor&apos;s backup</source>
        <translation>Sicherung des Herstellers</translation>
    </message>
    <message>
        <source>Layer without an identifier</source>
        <translation>Schicht ohne Kennung</translation>
    </message>
    <message>
        <source>Layer %1…</source>
        <translation>Schicht %1…</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>Part %1 · %2 to %3</source>
        <comment>a part of the disk, and where it lies</comment>
        <translation>Teil %1 · %2 bis %3</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Layers</name>
    <message>
        <source>in layer “%1”, whose file could not be opened</source>
        <translation>in der Schicht „%1“, deren Datei nicht geöffnet werden konnte</translation>
    </message>
    <message>
        <source>in this file, offset %1</source>
        <translation>in dieser Datei, Offset %1</translation>
    </message>
    <message>
        <source>of this file, which has no place for it</source>
        <translation>aus dieser Datei, die keinen Platz dafür hat</translation>
    </message>
    <message>
        <source>of layer “%1”, which has no place for it</source>
        <translation>aus der Schicht „%1“, die keinen Platz dafür hat</translation>
    </message>
    <message>
        <source>from layer “%1”, offset %2 of %3</source>
        <translation>aus der Schicht „%1“, Offset %2 von %3</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayersList</name>
    <message>
        <source>&amp;Open files outside of the folder…</source>
        <translation>Dateien außerhalb des Ordners &amp;öffnen…</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>&amp;Show this file</source>
        <translation>Die&amp;se Datei zeigen</translation>
    </message>
    <message>
        <source>&amp;Show this part</source>
        <translation>Die&amp;sen Teil zeigen</translation>
    </message>
    <message>
        <source>&amp;Show this layer</source>
        <translation>Die&amp;se Schicht zeigen</translation>
    </message>
    <message>
        <source>It is shown already.</source>
        <translation>Wird schon gezeigt.</translation>
    </message>
    <message>
        <source>1 file lies outside of the disk&apos;s folder.</source>
        <translation>1 Datei liegt außerhalb des Ordners der Festplatte.</translation>
    </message>
    <message>
        <source>%1 files lie outside of the disk&apos;s folder.</source>
        <translation>%1 Dateien liegen außerhalb des Ordners der Festplatte.</translation>
    </message>
    <message>
        <source>Looking for the disk&apos;s files…</source>
        <translation>Die Dateien der Festplatte werden gesucht…</translation>
    </message>
    <message>
        <source>The folder has no image.</source>
        <translation>Der Ordner enthält kein Image.</translation>
    </message>
    <message>
        <source>This image has no layers: it is a disk by itself.</source>
        <translation>Dieses Image hat keine Schichten: Es ist für sich allein eine Festplatte.</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;identifier</source>
        <translation>&amp;Kennung kopieren</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayersModel</name>
    <message>
        <source>Clusters that the layer itself has; the others are those of the layers below.</source>
        <translation>Cluster, die die Schicht selbst hat; die übrigen sind die der Schichten darunter.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Own clusters</source>
        <translation>Eigene Cluster</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LegendButton</name>
    <message>
        <source>disk %1</source>
        <comment>count in the legend</comment>
        <translation>Festplatte %1</translation>
    </message>
    <message>
        <source>%1 clusters of the disk</source>
        <translation>%1 Cluster der Festplatte</translation>
    </message>
    <message>
        <source>file %1</source>
        <comment>count in the legend</comment>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>%1 clusters of the file</source>
        <translation>%1 Cluster der Datei</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: counts</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LegendToggle</name>
    <message>
        <source>%1. Click to lift these out of the map.</source>
        <translation>%1. Klicken Sie, um diese in der Karte hervorzuheben.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MainWindow</name>
    <message>
        <source>&amp;Panels</source>
        <translation>Fe&amp;lder</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>%1 — Parascope</source>
        <translation>%1 — Parascope</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapInput</name>
    <message>
        <source>The cursor one cell on</source>
        <translation>Den Cursor ein Feld weiter</translation>
    </message>
    <message>
        <source>To the start or the end of the line</source>
        <translation>Zum Anfang oder Ende der Zeile</translation>
    </message>
    <message>
        <source>One view up or down</source>
        <translation>Eine Ansicht nach oben oder unten</translation>
    </message>
    <message>
        <source>To the first or the last cluster</source>
        <translation>Zum ersten oder letzten Cluster</translation>
    </message>
    <message>
        <source>Select the cluster under the cursor</source>
        <translation>Den Cluster unter dem Cursor auswählen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapPane</name>
    <message>
        <source>Disk order</source>
        <translation>Reihenfolge der Festplatte</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>Both maps</source>
        <translation>Beide Karten</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Which maps are shown</source>
        <translation>Welche Karten gezeigt werden</translation>
    </message>
    <message>
        <source>By layer</source>
        <comment>what colours stand for</comment>
        <translation>Nach Schicht</translation>
    </message>
    <message>
        <source>By state</source>
        <comment>what colours stand for</comment>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>What colours of the disk order stand for</source>
        <translation>Wofür die Farben in der Reihenfolge der Festplatte stehen</translation>
    </message>
    <message>
        <source>Colour by State</source>
        <translation>Nach Zustand färben</translation>
    </message>
    <message>
        <source>Colour by Layer</source>
        <translation>Nach Schicht färben</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapPanel</name>
    <message>
        <source>Disk order</source>
        <translation>Reihenfolge der Festplatte</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>— as the guest sees it</source>
        <translation>— wie der Gast es sieht</translation>
    </message>
    <message>
        <source>— as it lies in the file</source>
        <translation>— wie es in der Datei liegt</translation>
    </message>
    <message>
        <source>Map of the clusters in disk order</source>
        <translation>Karte der Cluster in der Reihenfolge der Festplatte</translation>
    </message>
    <message>
        <source>Map of the clusters in file order</source>
        <translation>Karte der Cluster in der Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>Overview of the disk</source>
        <translation>Übersicht der Festplatte</translation>
    </message>
    <message>
        <source>Overview of the file</source>
        <translation>Übersicht der Datei</translation>
    </message>
    <message>
        <source>clusters %1–%2 of %3</source>
        <translation>Cluster %1–%2 von %3</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 von %3</translation>
    </message>
    <message>
        <source>one per cell</source>
        <translation>einer je Feld</translation>
    </message>
    <message>
        <source>%1 per cell</source>
        <translation>%1 je Feld</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>part of the map, clusters per cell</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapSvg</name>
    <message>
        <source>Sign</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Clusters of the disk</source>
        <translation>Cluster der Festplatte</translation>
    </message>
    <message>
        <source>Places in the file</source>
        <translation>Plätze in der Datei</translation>
    </message>
    <message>
        <source>Disk order</source>
        <translation>Reihenfolge der Festplatte</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>Maps of the disk and of the file</source>
        <translation>Karten der Festplatte und der Datei</translation>
    </message>
    <message>
        <source>Clusters of the disk per cell: %1. Places in the file per cell: %2. Each cell shows the worst of their states.</source>
        <translation>Cluster der Festplatte je Feld: %1. Plätze in der Datei je Feld: %2. Jedes Feld zeigt den schlimmsten ihrer Zustände.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapView</name>
    <message>
        <source>There are no clusters.</source>
        <translation>Es gibt keine Cluster.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MeaningPanel</name>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Select a line of the findings to read what it means.</source>
        <translation>Wählen Sie eine Zeile der Befunde aus, um zu lesen, was sie bedeutet.</translation>
    </message>
    <message>
        <source>Select a finding to read what it means, or press F8 for the first problem.</source>
        <translation>Wählen Sie einen Befund aus, um zu lesen, was er bedeutet, oder drücken Sie F8 für das erste Problem.</translation>
    </message>
    <message>
        <source>The first of them:</source>
        <translation>Der erste davon:</translation>
    </message>
    <message>
        <source>More about this</source>
        <translation>Mehr darüber</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NarrowingToolBar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewFile</name>
    <message>
        <source>This folder does not exist. Check the name, or whether its drive is connected.</source>
        <translation>Diesen Ordner gibt es nicht. Prüfen Sie den Namen, oder ob sein Laufwerk angeschlossen ist.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>You may not write in this folder. Choose another one.</source>
        <translation>Sie dürfen in diesen Ordner nicht schreiben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” exists already. You will be asked before it is replaced.</source>
        <translation>„%1“ gibt es schon. Sie werden gefragt, bevor es ersetzt wird.</translation>
    </message>
    <message>
        <source>“%1” exists already and is not a file. Type another name.</source>
        <translation>„%1“ gibt es schon, und es ist keine Datei. Geben Sie einen anderen Namen ein.</translation>
    </message>
    <message>
        <source>This name is too long for the drive.</source>
        <translation>Dieser Name ist zu lang für das Laufwerk.</translation>
    </message>
    <message>
        <source>“%1” exists already, and a new disk never replaces anything. Type another name.</source>
        <translation>„%1“ gibt es schon, und eine neue Festplatte ersetzt nie etwas. Geben Sie einen anderen Namen ein.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImage</name>
    <message>
        <source>Type a name for the file.</source>
        <translation>Geben Sie einen Namen für die Datei ein.</translation>
    </message>
    <message>
        <source>A name cannot contain a slash. The folder is chosen below.</source>
        <translation>Ein Name kann keinen Schrägstrich enthalten. Der Ordner wird darunter gewählt.</translation>
    </message>
    <message>
        <source>A name cannot contain line breaks or other control characters.</source>
        <translation>Ein Name kann keine Zeilenumbrüche oder anderen Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>“%1” stands for a folder. Type another name.</source>
        <translation>„%1“ steht für einen Ordner. Geben Sie einen anderen Namen ein.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Type the whole path of the folder, beginning with a slash.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners ein, mit einem Schrägstrich am Anfang.</translation>
    </message>
    <message>
        <source>The disk cannot be empty. Type its size.</source>
        <translation>Die Festplatte kann nicht leer sein. Geben Sie ihre Größe ein.</translation>
    </message>
    <message>
        <source>The file will be called “%1”.</source>
        <translation>Die Datei wird „%1“ heißen.</translation>
    </message>
    <message>
        <source>Type the size of the disk.</source>
        <translation>Geben Sie die Größe der Festplatte ein.</translation>
    </message>
    <message>
        <source>This is not a size. Type a number, or one with its unit, such as %1 GiB.</source>
        <translation>Das ist keine Größe. Geben Sie eine Zahl ein, oder eine mit Einheit, etwa %1 GiB.</translation>
    </message>
    <message>
        <source>No disk can be that large.</source>
        <translation>So groß kann keine Festplatte sein.</translation>
    </message>
    <message>
        <source>Choose a cluster size; 1 MiB is usual.</source>
        <translation>Wählen Sie eine Clustergröße; üblich ist 1 MiB.</translation>
    </message>
    <message>
        <source>This is not a size. Type a number with its unit, such as 256 KiB.</source>
        <translation>Das ist keine Größe. Geben Sie eine Zahl mit Einheit ein, etwa 256 KiB.</translation>
    </message>
    <message>
        <source>Add the unit: B, KiB or MiB.</source>
        <translation>Fügen Sie die Einheit hinzu: B, KiB oder MiB.</translation>
    </message>
    <message>
        <source>Clusters cannot be that large; 1 MiB is usual.</source>
        <translation>So groß können Cluster nicht sein; üblich ist 1 MiB.</translation>
    </message>
    <message>
        <source>When every cluster gets its place at once, a disk in format v1 can have at most %1. Choose another way to take the space, or format v2.</source>
        <translation>Wenn jeder Cluster seinen Platz sofort bekommt, kann eine Festplatte im Format v1 höchstens %1 haben. Wählen Sie eine andere Art, den Platz zu belegen, oder Format v2.</translation>
    </message>
    <message>
        <source>In format v1 a disk can have at most %1. Format v2 can be larger.</source>
        <translation>Im Format v1 kann eine Festplatte höchstens %1 haben. Mit Format v2 kann sie größer sein.</translation>
    </message>
    <message>
        <source>With clusters of %1 a disk can have at most %2. Choose larger clusters.</source>
        <translation>Mit Clustern von %1 kann eine Festplatte höchstens %2 haben. Wählen Sie größere Cluster.</translation>
    </message>
    <message>
        <source>Clusters can have 512 bytes to %1.</source>
        <translation>Cluster können 512 Bytes bis %1 haben.</translation>
    </message>
    <message>
        <source>The file would have %1; this drive holds files of up to %2.</source>
        <translation>Die Datei hätte %1; dieses Laufwerk fasst Dateien bis %2.</translation>
    </message>
    <message>
        <source>This is what the virtual machine sees as its disk.</source>
        <translation>Das ist, was die virtuelle Maschine als ihre Festplatte sieht.</translation>
    </message>
    <message>
        <source>Rounded up to whole sectors: %1 bytes.</source>
        <translation>Auf ganze Sektoren aufgerundet: %1 Bytes.</translation>
    </message>
    <message>
        <source>The disk is kept in %1 pieces of this size. 1 MiB is usual.</source>
        <translation>Die Festplatte wird in %1 Stücken dieser Größe gespeichert. Üblich ist 1 MiB.</translation>
    </message>
    <message>
        <source>The disk is kept in pieces of this size. 1 MiB is usual.</source>
        <translation>Die Festplatte wird in Stücken dieser Größe gespeichert. Üblich ist 1 MiB.</translation>
    </message>
    <message>
        <source>This takes %1 at once, and only %2 are free in the folder.</source>
        <translation>Das braucht sofort %1, und nur %2 sind in dem Ordner frei.</translation>
    </message>
    <message>
        <source>Nothing will be fragmented. The space itself is taken when the virtual machine writes.</source>
        <translation>Nichts wird fragmentiert sein. Der Platz selbst wird belegt, wenn die virtuelle Maschine schreibt.</translation>
    </message>
    <message>
        <source>The drive cannot run full later. Quick, where the file system can reserve space.</source>
        <translation>Das Laufwerk kann später nicht volllaufen. Geht schnell, wo das Dateisystem Platz reservieren kann.</translation>
    </message>
    <message>
        <source>The drive cannot run full later. Takes as long as copying a file of this size.</source>
        <translation>Das Laufwerk kann später nicht volllaufen. Dauert so lange wie das Kopieren einer Datei dieser Größe.</translation>
    </message>
    <message>
        <source>A file in format v1 cannot hold all of this disk; format v2 can.</source>
        <translation>Eine Datei im Format v1 fasst nicht die ganze Festplatte; Format v2 schon.</translation>
    </message>
    <message>
        <source>This drive holds files of up to %1, so the disk cannot be filled wholly.</source>
        <translation>Dieses Laufwerk fasst Dateien bis %1, also lässt sich die Festplatte nicht ganz füllen.</translation>
    </message>
    <message>
        <source>The drive runs full before the disk does, unless room is made.</source>
        <translation>Das Laufwerk ist voll, bevor die Festplatte es ist, wenn kein Platz geschaffen wird.</translation>
    </message>
    <message>
        <source>Parallels Desktop opens only format v1.</source>
        <translation>Parallels Desktop öffnet nur das Format v1.</translation>
    </message>
    <message>
        <source>The folder will be called “%1”.</source>
        <translation>Der Ordner wird „%1“ heißen.</translation>
    </message>
    <message>
        <source>The description of a disk cannot hold this name. Type another one.</source>
        <translation>Die Beschreibung einer Festplatte kann diesen Namen nicht enthalten. Geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>Takes little room at first, and grows when the virtual machine writes.</source>
        <translation>Braucht anfangs wenig Platz und wächst, wenn die virtuelle Maschine schreibt.</translation>
    </message>
    <message>
        <source>This drive holds files of up to %1, so the parts of the disk cannot be filled wholly. Smaller parts can.</source>
        <translation>Dieses Laufwerk fasst Dateien bis %1, also lassen sich die Teile der Festplatte nicht ganz füllen. Bei kleineren Teilen geht es.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImageDialog</name>
    <message>
        <source>Stopped. The half-made file was removed.</source>
        <translation>Angehalten. Die halb fertige Datei wurde entfernt.</translation>
    </message>
    <message>
        <source>New Image</source>
        <translation>Neues Image</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>A&amp;nlegen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>New disk</source>
        <translation>Neue Festplatte</translation>
    </message>
    <message>
        <source>New disk %1</source>
        <comment>another file of that name is there</comment>
        <translation>Neue Festplatte %1</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>This program is writing to that file. Wait until it is done, or choose another name.</source>
        <translation>Dieses Programm schreibt gerade in diese Datei. Warten Sie, bis das fertig ist, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Making “%1”…</source>
        <translation>„%1“ wird angelegt…</translation>
    </message>
    <message>
        <source>Stopped. The half-made disk was removed.</source>
        <translation>Angehalten. Die halb fertige Festplatte wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImageForm</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>v2, for &amp;QEMU and Virtuozzo</source>
        <translation>v2, für &amp;QEMU und Virtuozzo</translation>
    </message>
    <message>
        <source>v1, for &amp;Parallels Desktop</source>
        <translation>v1, für &amp;Parallels Desktop</translation>
    </message>
    <message>
        <source>Up to 512 TiB with clusters of 1 MiB</source>
        <translation>Bis zu 512 TiB mit Clustern von 1 MiB</translation>
    </message>
    <message>
        <source>Up to 2 TiB</source>
        <translation>Bis zu 2 TiB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Size of the disk</source>
        <translation>Größe der Festplatte</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>Format v2, for QEMU and Virtuozzo</source>
        <translation>Format v2, für QEMU und Virtuozzo</translation>
    </message>
    <message>
        <source>Format v1, for Parallels Desktop</source>
        <translation>Format v1, für Parallels Desktop</translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation>Clustergröße</translation>
    </message>
    <message>
        <source>How the space is taken</source>
        <translation>Wie der Platz belegt wird</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Format:</translation>
    </message>
    <message>
        <source>C&amp;luster size:</source>
        <translation>&amp;Clustergröße:</translation>
    </message>
    <message>
        <source>Sp&amp;ace:</source>
        <translation>P&amp;latz:</translation>
    </message>
    <message>
        <source>Takes now</source>
        <translation>Braucht jetzt</translation>
    </message>
    <message>
        <source>When the disk is full</source>
        <translation>Wenn die Festplatte voll ist</translation>
    </message>
    <message>
        <source>Free in the folder</source>
        <translation>Frei in dem Ordner</translation>
    </message>
    <message>
        <source>Preallocation “%1”</source>
        <translation>Vorbelegung „%1“</translation>
    </message>
    <message>
        <source>Take space as the disk is filled</source>
        <translation>Platz belegen, wenn die Festplatte sich füllt</translation>
    </message>
    <message>
        <source>Give every cluster its place now</source>
        <translation>Jedem Cluster jetzt seinen Platz geben</translation>
    </message>
    <message>
        <source>Reserve all space now</source>
        <translation>Jetzt allen Platz reservieren</translation>
    </message>
    <message>
        <source>Write zeros everywhere now</source>
        <translation>Jetzt überall Nullen schreiben</translation>
    </message>
    <message>
        <source>&amp;Image file</source>
        <translation>&amp;Image-Datei</translation>
    </message>
    <message>
        <source>&amp;Disk for Parallels Desktop (.hdd folder)</source>
        <translation>&amp;Festplatte für Parallels Desktop (.hdd-Ordner)</translation>
    </message>
    <message>
        <source>Image file</source>
        <translation>Image-Datei</translation>
    </message>
    <message>
        <source>Disk for Parallels Desktop</source>
        <translation>Festplatte für Parallels Desktop</translation>
    </message>
    <message>
        <source>A folder with a description and one or more image files</source>
        <translation>Ein Ordner mit einer Beschreibung und einer oder mehreren Image-Dateien</translation>
    </message>
    <message>
        <source>Make:</source>
        <translation>Anlegen:</translation>
    </message>
    <message>
        <source>Fil&amp;es:</source>
        <translation>Da&amp;teien:</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OpenDialog</name>
    <message>
        <source>Open the Disk in a Folder</source>
        <translation>Die Festplatte in einem Ordner öffnen</translation>
    </message>
    <message>
        <source>Open an Image</source>
        <translation>Ein Image öffnen</translation>
    </message>
    <message>
        <source>Parallels disks (*.hds *.hdd DiskDescriptor.xml)</source>
        <translation>Parallels-Festplatten (*.hds *.hdd DiskDescriptor.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OriginLine</name>
    <message>
        <source>This byte: %1</source>
        <translation>Dieses Byte: %1</translation>
    </message>
    <message>
        <source>in no layer of the disk, reads as zero</source>
        <translation>in keiner Schicht der Festplatte, liest sich als Null</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OverviewPanel</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>Größe der Festplatte</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Fragmented</source>
        <translation>Fragmentiert</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>Verschwendet</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 · %2 clusters</source>
        <translation>%1 · %2 Cluster</translation>
    </message>
    <message>
        <source>a disk of %1 files</source>
        <translation>einer Festplatte aus %1 Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1 clusters · %2</source>
        <translation>%1 Cluster · %2</translation>
    </message>
    <message>
        <source>Clusters that do not lie behind their neighbour in the file. They are no damage; reading them takes longer.</source>
        <translation>Cluster, die in der Datei nicht hinter ihrem Nachbarn liegen. Sie sind kein Schaden; sie zu lesen dauert länger.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Bytes of the file that nothing refers to (leaked).</source>
        <translation>Bytes der Datei, auf die nichts verweist (leaked).</translation>
    </message>
    <message>
        <source>raw: no header, no table</source>
        <translation>roh: kein Header, keine Tabelle</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OverviewStrip</name>
    <message>
        <source>All clusters. Drag the frame to look elsewhere.</source>
        <translation>Alle Cluster. Ziehen Sie den Rahmen, um woanders hinzusehen.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PanelHeading</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tear off or put back</source>
        <translation>Abreißen oder zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Parts</name>
    <message>
        <source>Type the size of a part.</source>
        <translation>Geben Sie die Größe eines Teils ein.</translation>
    </message>
    <message>
        <source>This is not a size. Type a number with its unit, such as %1 GiB.</source>
        <translation>Das ist keine Größe. Geben Sie eine Zahl mit Einheit ein, etwa %1 GiB.</translation>
    </message>
    <message>
        <source>No part can be that large.</source>
        <translation>So groß kann kein Teil sein.</translation>
    </message>
    <message>
        <source>One file holds the whole disk.</source>
        <translation>Eine Datei enthält die ganze Festplatte.</translation>
    </message>
    <message>
        <source>The disk is split into %1 files.</source>
        <translation>Die Festplatte wird auf %1 Dateien aufgeteilt.</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Bytes)</translation>
    </message>
    <message>
        <source>A part can have at most %1.</source>
        <translation>Ein Teil kann höchstens %1 haben.</translation>
    </message>
    <message>
        <source>With parts of this size a disk can have at most %1. Choose larger parts.</source>
        <translation>Mit Teilen dieser Größe kann eine Festplatte höchstens %1 haben. Wählen Sie größere Teile.</translation>
    </message>
    <message>
        <source>One file of a disk can have at most %1. Split the disk into parts.</source>
        <translation>Eine Datei einer Festplatte kann höchstens %1 haben. Teilen Sie die Festplatte auf.</translation>
    </message>
    <message>
        <source>When every cluster gets its place at once, a file in format v1 can have at most %1. Choose another way to take the space, or smaller parts.</source>
        <translation>Wenn jeder Cluster seinen Platz sofort bekommt, kann eine Datei im Format v1 höchstens %1 haben. Wählen Sie eine andere Art, den Platz zu belegen, oder kleinere Teile.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PartsField</name>
    <message>
        <source>Files of the disk</source>
        <translation>Dateien der Festplatte</translation>
    </message>
    <message>
        <source>Size of a part</source>
        <translation>Größe eines Teils</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Parts of %1, as usual</source>
        <translation>Teile von %1, wie üblich</translation>
    </message>
    <message>
        <source>Parts of another size</source>
        <translation>Teile anderer Größe</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PendingEditsModel</name>
    <message>
        <source>%1 of the disk</source>
        <translation>%1 auf der Festplatte</translation>
    </message>
    <message>
        <source>File offset</source>
        <translation>Datei-Offset</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PlanList</name>
    <message>
        <source>own copies; the first keeps the place</source>
        <translation>eigene Kopien; der erste behält den Platz</translation>
    </message>
    <message>
        <source>own copies; the first gives way</source>
        <translation>eigene Kopien; der erste gibt den Platz auf</translation>
    </message>
    <message>
        <source>Cannot be done: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>frees %1</source>
        <translation>macht %1 frei</translation>
    </message>
    <message>
        <source>loses: %1</source>
        <translation>verliert: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>own copies; cluster %1 keeps the place</source>
        <translation>eigene Kopien; Cluster %1 behält den Platz</translation>
    </message>
    <message>
        <source>own copies; the first keeps a place, unless you chose another</source>
        <translation>eigene Kopien; der erste behält einen Platz, wenn Sie keinen anderen gewählt haben</translation>
    </message>
    <message>
        <source>own copies; the first gives way, unless you chose another</source>
        <translation>eigene Kopien; der erste gibt den Platz auf, wenn Sie keinen anderen gewählt haben</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Rate</name>
    <message>
        <source>%1/s</source>
        <comment>bytes a second</comment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RawFileReasons</name>
    <message>
        <source>A raw file has no header and no table that could be repaired</source>
        <translation>Eine rohe Datei hat weder Header noch Tabelle, die repariert werden könnten</translation>
    </message>
    <message>
        <source>A raw file holds every byte of the disk; nothing in it can move</source>
        <translation>Eine rohe Datei enthält jedes Byte der Festplatte; darin lässt sich nichts verschieben</translation>
    </message>
    <message>
        <source>A raw file has neither format; export it as an image instead</source>
        <translation>Eine rohe Datei hat keines der beiden Formate; exportieren Sie sie stattdessen als Image</translation>
    </message>
    <message>
        <source>A raw file is not checked: there is nothing to report of it</source>
        <translation>Eine rohe Datei wird nicht geprüft: Es gibt nichts über sie zu berichten</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>Alle &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairController</name>
    <message>
        <source>today %1</source>
        <comment>a time of the day</comment>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>on %1, %2</source>
        <comment>a date and a time</comment>
        <translation>am %1, %2</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <comment>today or on a date</comment>
        <translation>Bearbeitet %1</translation>
    </message>
    <message>
        <source>Repaired %1</source>
        <comment>today or on a date</comment>
        <translation>Repariert %1</translation>
    </message>
    <message>
        <source>Compacted %1</source>
        <comment>today or on a date</comment>
        <translation>Komprimiert %1</translation>
    </message>
    <message>
        <source>Converted %1</source>
        <comment>today or on a date</comment>
        <translation>Umgewandelt %1</translation>
    </message>
    <message>
        <source>A change is being undone…</source>
        <translation>Eine Änderung wird zurückgenommen…</translation>
    </message>
    <message>
        <source>A change is under way…</source>
        <translation>Eine Änderung ist im Gange…</translation>
    </message>
    <message>
        <source>A repair is under way…</source>
        <translation>Eine Reparatur ist im Gange…</translation>
    </message>
    <message>
        <source>Saving of edits was interrupted.</source>
        <translation>Das Speichern von Bearbeitungen wurde unterbrochen.</translation>
    </message>
    <message>
        <source>An earlier change was interrupted.</source>
        <translation>Eine frühere Änderung wurde unterbrochen.</translation>
    </message>
    <message>
        <source>An earlier repair was interrupted.</source>
        <translation>Eine frühere Reparatur wurde unterbrochen.</translation>
    </message>
    <message>
        <source>A Change Is under Way</source>
        <translation>Eine Änderung ist im Gange</translation>
    </message>
    <message>
        <source>This image is being changed. The window can wait until that is done, or stop it first: what was written is then put back.</source>
        <translation>Dieses Image wird gerade geändert. Das Fenster kann warten, bis das fertig ist, oder es vorher anhalten: Was geschrieben wurde, wird dann zurückgesetzt.</translation>
    </message>
    <message>
        <source>&amp;Wait, then close</source>
        <translation>&amp;Warten, dann schließen</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairDialog</name>
    <message>
        <source>Repair %1</source>
        <translation>%1 reparieren</translation>
    </message>
    <message>
        <source>Repair a &amp;copy…</source>
        <translation>Eine &amp;Kopie reparieren…</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>Reparatur &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Repair this file</source>
        <translation>Diese Datei &amp;reparieren</translation>
    </message>
    <message>
        <source>First tick that no virtual machine uses this disk.</source>
        <translation>Setzen Sie zuerst das Häkchen, dass keine virtuelle Maschine diese Festplatte benutzt.</translation>
    </message>
    <message>
        <source>Another change of this image is under way.</source>
        <translation>Eine andere Änderung dieses Images ist im Gange.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. Nothing was written.</source>
        <translation>Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. To try it first, start the machine from a copy.

Undo file: %1</source>
        <translation>Zurücknehmen geht nur, bis eine virtuelle Maschine auf diese Festplatte schreibt. Um es erst auszuprobieren, starten Sie die Maschine von einer Kopie.

Rücknahmedatei: %1</translation>
    </message>
    <message>
        <source>The repaired copy is %1. The original is as it was.</source>
        <translation>Die reparierte Kopie ist %1. Das Original ist, wie es war.</translation>
    </message>
    <message>
        <source>The copy was repaired. %1</source>
        <translation>Die Kopie wurde repariert. %1</translation>
    </message>
    <message>
        <source>The file was repaired. %1</source>
        <translation>Die Datei wurde repariert. %1</translation>
    </message>
    <message>
        <source>The repair failed.</source>
        <translation>Die Reparatur ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The file is in the middle of the repair. The verdict line offers to finish or to undo it.</source>
        <translation>Die Datei steckt mitten in der Reparatur. Die Befundzeile bietet an, sie zu Ende zu bringen oder zurückzunehmen.</translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation>Die Datei ist wie vorher.</translation>
    </message>
    <message>
        <source>The repair was stopped.</source>
        <translation>Die Reparatur wurde angehalten.</translation>
    </message>
    <message>
        <source>&amp;Open the copy</source>
        <translation>Die Kopie ö&amp;ffnen</translation>
    </message>
    <message>
        <source>First tick that this layer is to be changed.</source>
        <translation>Setzen Sie zuerst das Häkchen, dass diese Schicht geändert werden soll.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairPage</name>
    <message>
        <source>Calculating what this leads to…</source>
        <translation>Es wird berechnet, wohin das führt…</translation>
    </message>
    <message>
        <source>Nothing in this image may be repaired: %1.</source>
        <translation>In diesem Image darf nichts repariert werden: %1.</translation>
    </message>
    <message>
        <source>The image is in use or was changed while it was checked. Shut the virtual machine down, then check again.</source>
        <translation>Das Image ist in Benutzung oder wurde während der Prüfung geändert. Fahren Sie die virtuelle Maschine herunter, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be written to. A repaired copy can be made.</source>
        <translation>Die Datei kann nicht beschrieben werden. Eine reparierte Kopie lässt sich anlegen.</translation>
    </message>
    <message>
        <source>There is nothing to repair in this image.</source>
        <translation>In diesem Image gibt es nichts zu reparieren.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>Danach: %1</translation>
    </message>
    <message>
        <source>Cannot be repaired: %1</source>
        <translation>Lässt sich nicht reparieren: %1</translation>
    </message>
    <message>
        <source>These places of the disk will read as the layer below has them, or as zeros:</source>
        <translation>Diese Stellen der Festplatte werden so gelesen, wie die Schicht darunter sie hat, oder als Nullen:</translation>
    </message>
    <message>
        <source>These places of the disk will read as zeros:</source>
        <translation>Diese Stellen der Festplatte werden als Nullen gelesen:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>&amp;Repair this file</source>
        <translation>Diese Datei &amp;reparieren</translation>
    </message>
    <message>
        <source>&amp;Repair, 1 cluster will read differently</source>
        <translation>&amp;Reparieren, 1 Cluster wird anders gelesen</translation>
    </message>
    <message>
        <source>&amp;Repair, %1 clusters will read differently</source>
        <translation>&amp;Reparieren, %1 Cluster werden anders gelesen</translation>
    </message>
    <message>
        <source>&amp;Repair, 1 cluster will read as zeros</source>
        <translation>&amp;Reparieren, 1 Cluster wird als Nullen gelesen</translation>
    </message>
    <message>
        <source>&amp;Repair, %1 clusters will read as zeros</source>
        <translation>&amp;Reparieren, %1 Cluster werden als Nullen gelesen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ReplaceQuestion</name>
    <message>
        <source>Replace the File?</source>
        <translation>Die Datei ersetzen?</translation>
    </message>
    <message>
        <source>“%1” exists already. If it is replaced, everything in it is lost.</source>
        <translation>„%1“ gibt es schon. Wird die Datei ersetzt, ist alles verloren, was darin ist.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep the file</source>
        <translation>Datei &amp;behalten</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ReportDialog</name>
    <message>
        <source>&amp;Leave out user name and folder</source>
        <translation>&amp;Benutzernamen und Ordner weglassen</translation>
    </message>
    <message>
        <source>Add the file&apos;s SHA-256 &amp;checksum</source>
        <translation>SHA-256-&amp;Prüfsumme der Datei hinzufügen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Web page with the maps (HTML)</source>
        <translation>Webseite mit den Karten (HTML)</translation>
    </message>
    <message>
        <source>For programs (JSON)</source>
        <translation>Für Programme (JSON)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>The whole file is read for it, which may take a while. After a repair also as it was before, with the help of the undo file.</source>
        <translation>Dafür wird die ganze Datei gelesen, was eine Weile dauern kann. Nach einer Reparatur auch so, wie sie vorher war, mithilfe der Rücknahmedatei.</translation>
    </message>
    <message>
        <source>Progress of the checksum</source>
        <translation>Fortschritt der Prüfsumme</translation>
    </message>
    <message>
        <source>&amp;Save Report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source> report</source>
        <translation> Bericht</translation>
    </message>
    <message>
        <source>There is nothing to report before the check is done.</source>
        <translation>Vor dem Ende der Prüfung gibt es nichts zu berichten.</translation>
    </message>
    <message>
        <source>Making the checksum…</source>
        <translation>Die Prüfsumme wird berechnet…</translation>
    </message>
    <message>
        <source>No report was saved.</source>
        <translation>Es wurde kein Bericht gespeichert.</translation>
    </message>
    <message>
        <source>The image was changed or checked again meanwhile. No report was saved.</source>
        <translation>Das Image wurde inzwischen geändert oder neu geprüft. Es wurde kein Bericht gespeichert.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>One checksum of the repair could not be made: %1</source>
        <translation>Eine Prüfsumme der Reparatur ließ sich nicht berechnen: %1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::SaveEditsDialog</name>
    <message>
        <source>Save Edits</source>
        <translation>Bearbeitungen speichern</translation>
    </message>
    <message>
        <source>&amp;Save %1</source>
        <translation>%1 &amp;speichern</translation>
    </message>
    <message>
        <source>%1 in %2 will be written to %3.</source>
        <translation>In %3 wird geschrieben: %1 (%2).</translation>
    </message>
    <message>
        <source>The old bytes are saved first, so that this can be undone.</source>
        <translation>Die alten Bytes werden vorher gesichert, damit sich das zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Bytes of the header or the block table are among them: afterwards the image may be damaged, or may not open any more. Undo puts it back.</source>
        <translation>Bytes des Headers oder der Blocktabelle sind darunter: Danach ist das Image vielleicht beschädigt, oder es lässt sich nicht mehr öffnen. Zurücknehmen stellt es wieder her.</translation>
    </message>
    <message>
        <source>Some of them have no place in the file yet: it becomes longer.</source>
        <translation>Manche davon haben noch keinen Platz in der Datei: Sie wird länger.</translation>
    </message>
    <message>
        <source>Another change of this image is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation>Eine andere Änderung dieses Images ist im Gange. Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The edits were not saved. %1</source>
        <translation>Die Bearbeitungen wurden nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The file is in the middle of the change; its undo file brings it back.</source>
        <translation>Die Datei steckt mitten in der Änderung; ihre Rücknahmedatei stellt sie wieder her.</translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation>Die Datei ist, wie sie war.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::SelectedClusterPanel</name>
    <message>
        <source>Selected cluster</source>
        <translation>Ausgewählter Cluster</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a cell of a map or a finding.</source>
        <translation>Nichts ist ausgewählt. Klicken Sie auf ein Feld einer Karte oder auf einen Befund.</translation>
    </message>
    <message>
        <source>Guest cluster</source>
        <translation>Gast-Cluster</translation>
    </message>
    <message>
        <source>Guest offset</source>
        <translation>Gast-Offset</translation>
    </message>
    <message>
        <source>Host offset</source>
        <translation>Host-Offset</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Also used by</source>
        <translation>Auch benutzt von</translation>
    </message>
    <message>
        <source>After repair</source>
        <translation>Nach der Reparatur</translation>
    </message>
    <message>
        <source>Table entry</source>
        <translation>Tabelleneintrag</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>guest cluster %1 keeps this place</source>
        <translation>Gast-Cluster %1 behält diesen Platz</translation>
    </message>
</context>
<context>
    <name>parascope::ui::SharedPlacesModel</name>
    <message>
        <source>%1 · shared by %2 clusters</source>
        <translation>%1 · von %2 Clustern geteilt</translation>
    </message>
    <message>
        <source>cluster %1 keeps it, as you chose</source>
        <translation>Cluster %1 behält ihn, wie von Ihnen gewählt</translation>
    </message>
    <message>
        <source>cluster %1 keeps it</source>
        <translation>Cluster %1 behält ihn</translation>
    </message>
    <message>
        <source>keeps the place</source>
        <translation>behält den Platz</translation>
    </message>
    <message>
        <source>will read as zeros</source>
        <translation>wird als Nullen gelesen</translation>
    </message>
    <message>
        <source>gets a copy of its own</source>
        <translation>bekommt eine eigene Kopie</translation>
    </message>
    <message>
        <source>guest cluster %1</source>
        <translation>Gast-Cluster %1</translation>
    </message>
    <message>
        <source>Shared place</source>
        <translation>Geteilter Platz</translation>
    </message>
    <message>
        <source>After the repair</source>
        <translation>Nach der Reparatur</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ShortcutsDialog</name>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In a map</source>
        <translation>In einer Karte</translation>
    </message>
    <message>
        <source>Zoom under the pointer; with Shift, move the map</source>
        <translation>Unter dem Zeiger vergrößern oder verkleinern; mit Umschalt die Karte verschieben</translation>
    </message>
    <message>
        <source>In the bytes</source>
        <translation>In den Bytes</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>To the next or the previous thing that takes the keyboard</source>
        <translation>Zum nächsten oder vorigen Element, das die Tastatur annimmt</translation>
    </message>
    <message>
        <source>The menu of what the keyboard is on</source>
        <translation>Das Menü des Elements, auf dem die Tastatur steht</translation>
    </message>
    <message>
        <source>The menu bar; Alt with an underlined letter opens a menu of it</source>
        <translation>Die Menüleiste; Alt mit einem unterstrichenen Buchstaben öffnet ein Menü daraus</translation>
    </message>
</context>
<context>
    <name>parascope::ui::StartPage</name>
    <message>
        <source>Opened before</source>
        <translation>Früher geöffnet</translation>
    </message>
    <message>
        <source>&amp;Open an Image…</source>
        <translation>Image &amp;öffnen…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>What is the matter with this disk?</source>
        <translation>Was ist mit dieser Festplatte los?</translation>
    </message>
    <message>
        <source>Open a Parallels disk image (.hds or .hdd), or drop one here. It is only read: looking changes nothing. Or make a new, empty disk for a virtual machine.</source>
        <translation>Öffnen Sie ein Parallels-Image (.hds oder .hdd), oder ziehen Sie eines hierher. Es wird nur gelesen: Ansehen verändert nichts. Oder legen Sie eine neue, leere Festplatte für eine virtuelle Maschine an.</translation>
    </message>
    <message>
        <source>Make a &amp;New Image…</source>
        <translation>&amp;Neues Image anlegen…</translation>
    </message>
    <message>
        <source>A new, empty disk for a virtual machine</source>
        <translation>Eine neue, leere Festplatte für eine virtuelle Maschine</translation>
    </message>
    <message>
        <source>Show a &amp;Damaged Example</source>
        <translation>&amp;Beschädigtes Beispiel zeigen</translation>
    </message>
    <message>
        <source>Images that were open before</source>
        <translation>Images, die früher geöffnet waren</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>Only the entry goes; the image itself stays (Del)</source>
        <translation>Nur der Eintrag verschwindet; das Image selbst bleibt (Entf)</translation>
    </message>
    <message>
        <source>Not found. It was moved or removed, or its drive is away.</source>
        <translation>Nicht gefunden. Es wurde verschoben oder entfernt, oder sein Laufwerk ist nicht da.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::StateBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TableModel</name>
    <message>
        <source>Guest cluster</source>
        <translation>Gast-Cluster</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Host offset</source>
        <translation>Host-Offset</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TimeLeft</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation>noch etwa %1 Minuten</translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation>noch etwa %1 Stunden</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TransferDialog</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation>Das Image öffnen</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Seinen Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TransferTarget</name>
    <message>
        <source>Choose the file that is to be made.</source>
        <translation>Wählen Sie die Datei, die angelegt werden soll.</translation>
    </message>
    <message>
        <source>Type the whole path, beginning with a slash.</source>
        <translation>Geben Sie den ganzen Pfad ein, mit einem Schrägstrich am Anfang.</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of the file.</source>
        <translation>Das ist ein Ordner. Fügen Sie den Namen der Datei hinzu.</translation>
    </message>
    <message>
        <source>This is the file that is read. Type another name.</source>
        <translation>Das ist die Datei, die gelesen wird. Geben Sie einen anderen Namen ein.</translation>
    </message>
    <message>
        <source>Choose the folder that is to be made.</source>
        <translation>Wählen Sie den Ordner, der angelegt werden soll.</translation>
    </message>
    <message>
        <source>Add the name of the new folder.</source>
        <translation>Fügen Sie den Namen des neuen Ordners hinzu.</translation>
    </message>
    <message>
        <source>The name of the folder has to end in .hdd.</source>
        <translation>Der Name des Ordners muss mit .hdd enden.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::UndoDialog</name>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation>&amp;Keine virtuelle Maschine benutzt diese Festplatte, hier oder auf einem anderen Computer</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>Das wurde angehalten.</translation>
    </message>
    <message>
        <source>The file is in the middle of the change. Nothing is lost: it can be done again.</source>
        <translation>Die Datei steckt mitten in der Änderung. Verloren ist nichts: Es lässt sich noch einmal tun.</translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation>Die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>&amp;Save the old bytes…</source>
        <translation>Alte Bytes &amp;speichern…</translation>
    </message>
    <message>
        <source>Undo Repair</source>
        <translation>Reparatur zurücknehmen</translation>
    </message>
    <message>
        <source>Undo Edit</source>
        <translation>Bearbeitung zurücknehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Finish the Repair</source>
        <translation>Reparatur zu Ende bringen</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>Reparatur &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Undo edit</source>
        <translation>Bearbeitung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Zu &amp;Ende bringen</translation>
    </message>
    <message>
        <source>The edit was undone.</source>
        <translation>Die Bearbeitung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The change was undone.</source>
        <translation>Die Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The repair was undone.</source>
        <translation>Die Reparatur wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The image was changed since it was edited, so that cannot be undone.</source>
        <translation>Das Image wurde seit der Bearbeitung geändert, darum lässt sie sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The image was written to since the change, so it cannot be undone.</source>
        <translation>In das Image wurde seit der Änderung geschrieben, darum lässt sie sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The image was changed since the repair, so it cannot be undone.</source>
        <translation>Das Image wurde seit der Reparatur geändert, darum lässt sie sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The program cannot tell whether this disk is in use.</source>
        <translation>Das Programm kann nicht erkennen, ob diese Festplatte in Benutzung ist.</translation>
    </message>
    <message>
        <source>The old bytes are put back first, then everything that was chosen is done again.</source>
        <translation>Zuerst werden die alten Bytes wieder eingesetzt, dann wird alles, was gewählt war, noch einmal getan.</translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before it was edited.</source>
        <translation>Die alten Bytes werden wieder eingesetzt, und die Datei ist, wie sie vor der Bearbeitung war.</translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before the change.</source>
        <translation>Die alten Bytes werden wieder eingesetzt, und die Datei ist, wie sie vor der Änderung war.</translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before the repair.</source>
        <translation>Die alten Bytes werden wieder eingesetzt, und die Datei ist, wie sie vor der Reparatur war.</translation>
    </message>
    <message>
        <source>Another change of this image is under way.</source>
        <translation>Eine andere Änderung dieses Images ist im Gange.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. Nothing was written.</source>
        <translation>Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The old bytes were saved.</source>
        <translation>Die alten Bytes wurden gespeichert.</translation>
    </message>
    <message>
        <source>%1 files in %2. Each is named by its place in the image.</source>
        <translation>%1 Dateien in %2. Jede ist nach ihrer Stelle im Image benannt.</translation>
    </message>
    <message>
        <source>The repair was finished. %1</source>
        <translation>Die Reparatur wurde zu Ende gebracht. %1</translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. To try it first, start the machine from a copy.

Undo file: %1</source>
        <translation>Zurücknehmen geht nur, bis eine virtuelle Maschine auf diese Festplatte schreibt. Um es erst auszuprobieren, starten Sie die Maschine von einer Kopie.

Rücknahmedatei: %1</translation>
    </message>
    <message>
        <source>The file is byte for byte as it was before it. The undo file %1 is not needed any more.</source>
        <translation>Die Datei ist Byte für Byte wie davor. Die Rücknahmedatei %1 wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>A newer repair has to be undone first.</source>
        <translation>Eine neuere Reparatur muss zuerst zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Its undo file is %1. Nothing was written.</source>
        <translation>Ihre Rücknahmedatei ist %1. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing was written. The old bytes can be saved as files.</source>
        <translation>Es wurde nichts geschrieben. Die alten Bytes lassen sich als Dateien speichern.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Das ging nicht.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ValueList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::VendorCounter</name>
    <message>
        <source>Clusters with a shared place</source>
        <translation>Cluster mit geteiltem Platz</translation>
    </message>
    <message>
        <source>Wasted clusters</source>
        <translation>Verschwendete Cluster</translation>
    </message>
    <message>
        <source>Clusters outside of the file</source>
        <translation>Cluster außerhalb der Datei</translation>
    </message>
    <message>
        <source>Clusters on header or table</source>
        <translation>Cluster auf Header oder Tabelle</translation>
    </message>
    <message>
        <source>Clusters cut by the end of the file</source>
        <translation>Am Dateiende abgeschnittene Cluster</translation>
    </message>
    <message>
        <source>Clusters that the table names</source>
        <translation>Cluster, die die Tabelle nennt</translation>
    </message>
</context>
<context>
    <name>parascope::ui::VerdictLine</name>
    <message>
        <source>The file has changed on disk. &lt;a href=&quot;reload:&quot;&gt;Reload&lt;/a&gt;</source>
        <translation>Die Datei hat sich auf dem Laufwerk geändert. &lt;a href=&quot;reload:&quot;&gt;Neu laden&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Zu Ende bringen</translation>
    </message>
    <message>
        <source>Undo repair</source>
        <translation>Reparatur zurücknehmen</translation>
    </message>
    <message>
        <source>Puts the old bytes back, then does again what was chosen</source>
        <translation>Setzt die alten Bytes wieder ein und tut dann noch einmal, was gewählt war</translation>
    </message>
    <message>
        <source>Puts the old bytes back, exactly as they were</source>
        <translation>Setzt die alten Bytes wieder ein, genau wie sie waren</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>Bearbeitung zurücknehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Being written to</source>
        <translation>Es wird hineingeschrieben</translation>
    </message>
    <message>
        <source>Repaired; the old bytes are kept</source>
        <translation>Repariert; die alten Bytes sind aufgehoben</translation>
    </message>
    <message>
        <source>Edited; the old bytes are kept</source>
        <translation>Bearbeitet; die alten Bytes sind aufgehoben</translation>
    </message>
    <message>
        <source>Changed; the old bytes are kept</source>
        <translation>Geändert; die alten Bytes sind aufgehoben</translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation>Zurückgesetzt, wie es war</translation>
    </message>
    <message>
        <source>In the middle of a change</source>
        <translation>Mitten in einer Änderung</translation>
    </message>
    <message>
        <source>Evidence mode: nothing is written</source>
        <translation>Beweismodus: Es wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Nothing has been written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Checking… %1 %</source>
        <translation>Wird geprüft… %1 %</translation>
    </message>
    <message>
        <source>Header, maps and bytes can be looked at already.</source>
        <translation>Header, Karten und Bytes können schon angesehen werden.</translation>
    </message>
    <message>
        <source>Header and bytes can be looked at already.</source>
        <translation>Header und Bytes können schon angesehen werden.</translation>
    </message>
    <message>
        <source>This image could not be opened.</source>
        <translation>Dieses Image konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>What was read so far is shown; nothing can be said about damage.</source>
        <translation>Gezeigt wird, was bisher gelesen wurde; über Schäden lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <comment>a list that is cut off</comment>
        <translation>%1 und weitere</translation>
    </message>
    <message>
        <source>The descriptor of this disk is missing.</source>
        <translation>Der Deskriptor dieser Festplatte fehlt.</translation>
    </message>
    <message>
        <source>The descriptor of this disk cannot be understood.</source>
        <translation>Der Deskriptor dieser Festplatte ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Without it nothing says how the files make up the disk. Repair it, or pick a file below to look at it alone.</source>
        <translation>Ohne ihn sagt nichts, wie die Dateien die Festplatte bilden. Reparieren Sie ihn, oder wählen Sie unten eine Datei, um sie für sich allein anzusehen.</translation>
    </message>
    <message>
        <source>Nothing says which layer of this disk is in use.</source>
        <translation>Nichts sagt, welche Schicht dieser Festplatte benutzt wird.</translation>
    </message>
    <message>
        <source>Pick a layer below to see the disk as it was then.</source>
        <translation>Wählen Sie unten eine Schicht, um die Festplatte zu sehen, wie sie damals war.</translation>
    </message>
    <message>
        <source>The descriptor names no file for this layer.</source>
        <translation>Der Deskriptor nennt für diese Schicht keine Datei.</translation>
    </message>
    <message>
        <source>Pick another layer below.</source>
        <translation>Wählen Sie unten eine andere Schicht.</translation>
    </message>
    <message>
        <source>The file of this layer is missing.</source>
        <translation>Die Datei dieser Schicht fehlt.</translation>
    </message>
    <message>
        <source>%1 is not there. Put it back and check again, or pick another layer below.</source>
        <translation>%1 ist nicht da. Legen Sie die Datei zurück, und prüfen Sie noch einmal, oder wählen Sie unten eine andere Schicht.</translation>
    </message>
    <message>
        <source>The file of this layer lies outside of the disk&apos;s folder.</source>
        <translation>Die Datei dieser Schicht liegt außerhalb des Ordners der Festplatte.</translation>
    </message>
    <message>
        <source>%1 is only opened when you say so, since a descriptor may come from anywhere.</source>
        <translation>%1 wird nur geöffnet, wenn Sie es sagen, denn ein Deskriptor kann von überall her kommen.</translation>
    </message>
    <message>
        <source>Shown is the current state, the top of %1 layers.</source>
        <translation>Gezeigt wird der aktuelle Stand, die oberste von %1 Schichten.</translation>
    </message>
    <message>
        <source>Shown is the layer “%1”, one of %2 and not the top: the disk as it was then.</source>
        <translation>Gezeigt wird die Schicht „%1“, eine von %2 und nicht die oberste: die Festplatte, wie sie damals war.</translation>
    </message>
    <message>
        <source>Maps, findings and bytes are of part %1 of %2.</source>
        <translation>Karten, Befunde und Bytes gehören zu Teil %1 von %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Other images of the disk are damaged: %1.</source>
        <translation>Andere Images der Festplatte sind beschädigt: %1.</translation>
    </message>
    <message>
        <source>What only these layers have cannot be read, since a file is missing: %1.</source>
        <translation>Was nur diese Schichten haben, lässt sich nicht lesen, da eine Datei fehlt: %1.</translation>
    </message>
    <message>
        <source>What only these layers have cannot be read, since a file cannot be opened: %1.</source>
        <translation>Was nur diese Schichten haben, lässt sich nicht lesen, da sich eine Datei nicht öffnen lässt: %1.</translation>
    </message>
    <message>
        <source>What only these layers have is not read, since a file lies outside of the disk&apos;s folder: %1.</source>
        <translation>Was nur diese Schichten haben, wird nicht gelesen, da eine Datei außerhalb des Ordners der Festplatte liegt: %1.</translation>
    </message>
    <message>
        <source>The disk is encrypted: its contents are shown as they are stored, which is not what the virtual machine reads.</source>
        <translation>Die Festplatte ist verschlüsselt: Ihr Inhalt wird gezeigt, wie er gespeichert ist; die virtuelle Maschine liest etwas anderes.</translation>
    </message>
    <message>
        <source>It is a physical disk, which is never written to.</source>
        <translation>Es ist eine physische Festplatte; auf sie wird nie geschrieben.</translation>
    </message>
    <message>
        <source>Looking for the disk…</source>
        <translation>Die Festplatte wird gesucht…</translation>
    </message>
    <message>
        <source>This virtual machine has %1 disks.</source>
        <translation>Diese virtuelle Maschine hat %1 Festplatten.</translation>
    </message>
    <message>
        <source>Choose the one to look at.</source>
        <translation>Wählen Sie die, die Sie ansehen wollen.</translation>
    </message>
    <message>
        <source>The disk has problems, but none in the image that is shown.</source>
        <translation>Die Festplatte hat Probleme, aber keine in dem gezeigten Image.</translation>
    </message>
    <message>
        <source>No problems found in this image. Checking the other parts of the disk…</source>
        <translation>In diesem Image wurden keine Probleme gefunden. Die anderen Teile der Festplatte werden geprüft…</translation>
    </message>
    <message>
        <source>No problems found in this disk.</source>
        <translation>In dieser Festplatte wurden keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Other images of the disk waste space: %1.</source>
        <translation>Andere Images der Festplatte verschwenden Platz: %1.</translation>
    </message>
    <message>
        <source>A file of this disk has changed: %1. &lt;a href=&quot;reload:&quot;&gt;Reload&lt;/a&gt;</source>
        <translation>Eine Datei dieser Festplatte hat sich geändert: %1. &lt;a href=&quot;reload:&quot;&gt;Neu laden&lt;/a&gt;</translation>
    </message>
    <message>
        <source>It holds the bytes of the disk as they are.</source>
        <translation>Sie enthält die Bytes der Festplatte, wie sie sind.</translation>
    </message>
    <message>
        <source>It belongs to the disk “%1” and holds its bytes as they are.</source>
        <translation>Sie gehört zur Festplatte „%1“ und enthält deren Bytes, wie sie sind.</translation>
    </message>
    <message>
        <source>This is a raw file of %1.</source>
        <translation>Dies ist eine rohe Datei von %1.</translation>
    </message>
    <message>
        <source>It has no header and no table, so there is nothing in it to check or to repair.</source>
        <translation>Sie hat weder Header noch Tabelle; es gibt darin also nichts zu prüfen oder zu reparieren.</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Workspace</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;Header</translation>
    </message>
    <message>
        <source>&amp;Selected cluster</source>
        <translation>&amp;Ausgewählter Cluster</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;What it means</source>
        <translation>&amp;Was es bedeutet</translation>
    </message>
    <message>
        <source>He&amp;x</source>
        <translation>He&amp;x</translation>
    </message>
    <message>
        <source>&amp;Torn Off</source>
        <translation>Ab&amp;gerissen</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
</context>
</TS>
