<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>parascope::text</name>
    <message>
        <source>made by another version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off: %1 of %2 bytes are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first sector is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an undo file, or overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never completed, so the image was not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table lies outside of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table at %1 is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its numbers contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bytes saved from offset %1 of the image are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the check of the result found errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 byte</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 edit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 edits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 place</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name, and whether its drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read %1%3. Ask its owner for the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a disk image. Open one of the images inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a pipe, socket or device without a size, not a disk image. Copy its contents to a file and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too short to be a disk image: a header alone has 64 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Parallels disk image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has format version %2; only version 2 is known. It was made by other software, or its header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states a cluster size of %2 sectors; 1 to 4186127 are possible. Its header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states a table of %2 entries; at most 536870911 are possible. Its header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read at %2. The drive may be failing: copy the file to another drive first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Close the program that writes to it, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is only one layer or part of a disk. What is not in this file is in the other files of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place %2 is beyond the end of the disk in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by another program. Shut down the virtual machine and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. Check the free space and your rights there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not describe a disk in a way that can be understood. The images themselves can still be opened one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether somebody uses %1 cannot be told here. Make sure that no virtual machine is using it, here or on another computer, and confirm that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The undo file %1 is damaged or not complete. It cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 keeps was put back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot do that with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made with clusters of this size: no program could open it. Clusters have 512 to %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made: with this format and cluster size a disk has at most %2 bytes. Choose larger clusters, format v2, or a smaller disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be longer than its file system can hold: a file there has at most %2 bytes. Choose another drive, or a part of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes at %2 of the disk in %1 are missing or damaged. Let zeros stand for such places, or repair the image first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs another program, which is not installed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write %1. Check the rights of the file and of its folder, and whether the drive is write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine of %1 is suspended; changing the disk would damage it when the machine goes on. Resume and shut it down first, or work on a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been copied only in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <comment>stands in for its name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (owner %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, not a Parallels disk image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The software that last wrote to this image did not mark it as closed. It may still be open in a virtual machine, or the machine or computer stopped before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark that says who closed the image is %1, which is not known. That alone is no damage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was being converted between format v1 and v2 when the work stopped, so its table may be half old and half new. Only the software that began the conversion can finish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says that nothing was ever written to this disk, but the table names data. Software that trusts the mark would not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says that the data begins at %1. That does not agree with the table and the clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header gives the disk a size of 0, but the table has entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header gives the disk %1 sectors, more than the format can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has %1, but the table covers only %2. New versions of QEMU refuse to open such an image; the end of the disk has no place in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a v1 image only half of the size field counts. The other half should be empty and is not; software that reads it sees a wrong disk size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 of the file could not be read. The drive may be failing: copy the file to another drive before anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends inside its own table: of %1 entries only %2 are there. Where the other clusters lie is not known any more; the file was probably copied only in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, but the file has only %3. Nothing of its contents is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, where the header or the table itself lies. Its own contents are lost, and writing to it would destroy the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, where the backup history lies. One of the two is wrong; the table cannot tell which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2. The clusters of this image do not agree on a common grid, so nothing can be said about what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2, between the places where the clusters of this image begin. The entry may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster %1 at %2 and guest cluster %3 partly use the same bytes of the file. Writing to one changes the other, and one of them may already be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest clusters %1 and %2 point to the same place of the file, %3, so both read the same bytes now. One of them may be wrong; the table cannot tell which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2, at the end of the file. %3 of it are missing; what is there can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has an entry for guest cluster %1, which lies beyond the end of the disk. The virtual machine cannot reach it; perhaps the disk was larger before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored there was not examined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is data that nothing points to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored there could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the end of the file, from %2, belong to no cluster of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 behind the last cluster, from %2, belong to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the middle of the file, at %2, belong to no cluster of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 and its data area would begin at %2. No cluster is stored yet, so nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup history (dirty bitmaps) tells backup programs what changed since the last backup; the contents of the disk do not depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header names a place for it that is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies at %1, which is not where a cluster can begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1, where the header names one, something else is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored at %1 is not what was written there. QEMU refuses to open such an image for reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A section of it is longer than the room it has, or its end is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has a feature (%1) that is marked as necessary and that this program does not know. Nothing in the file may be changed without knowing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bitmap covers another size than the disk has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bitmap has a granularity of %1 sectors, which is not a power of two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of a bitmap lies at %1, which is not a cluster inside the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pieces of bitmaps lie at the same place, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was last closed by software that does not keep it up to date, so it must not be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use by a virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell whether it is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>clusters, all clusters, per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clusters, per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocated clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragmented clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As QEMU 7.2 counts: corruptions %1, leaks %2, allocated clusters %3 of %4, fragmented clusters %5, image end offset %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest reads differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not closed properly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by unknown software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion to another format was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as empty, but holds data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the data area is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk size cannot be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table is too small for the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused half of the disk size is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table is cut off by the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points outside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points into the header or the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points into the backup history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lies off the cluster grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlaps another cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clusters share one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster is cut by the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster lies beyond the end of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters at the end belong to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes behind the last cluster belong to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space in the middle belongs to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File ends before its data area begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup history is not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup history lies off the cluster grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup history where the header names one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum of the backup history is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup history is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds a part that only its maker understands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup bitmap does not fit the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup bitmap has an impossible granularity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup bitmap is not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup bitmaps share one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup history is out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 place could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points outside the file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point outside the file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points into the header or the table</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point into the header or the table</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points into the backup history</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point into the backup history</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster lies off the cluster grid</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters lie off the cluster grid</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster overlaps another one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters overlap another one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster shares the place of another one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share the place of another one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster is cut by the end of the file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters are cut by the end of the file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster lies beyond the end of the disk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters lie beyond the end of the disk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 place in the middle belongs to nobody</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places in the middle belong to nobody</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title (count)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title · bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a QEMU image (qcow2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a QEMU image (QED)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a VirtualBox image (VDI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a VMware image (VMDK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the description of a VMware image (VMDK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Hyper-V image (VHDX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Virtual PC or Hyper-V image (VHD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Bochs image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Apple disk image (DMG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an encrypted raw disk (LUKS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CD or DVD image (ISO 9660)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a raw disk with a partition table (GPT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a raw disk with a partition table (Apple)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a raw disk with a partition table (MBR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a raw disk of a volume group (LVM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that begins with zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (gzip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (bzip2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (xz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (zstd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive (zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive (7z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive (rar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive (tar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be a raw disk, which can be imported, or a file whose contents were lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing it makes a Parallels image of it, and leaves the file as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a file marks the folder of a Parallels disk; the disk itself is in the .hds files beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disks of the machine are in the .hdd folders beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk itself is in the .hds files beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the description of a Parallels disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings of a Parallels virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a raw disk without partitions (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual machine reads it as a CD or DVD. There is nothing to check or repair in it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“qemu-img convert -O parallels” makes a Parallels image of it, and leaves the file as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it first, then open what was in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a disk image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, not a Parallels disk image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disk image (.hds, .hdd) lies there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of the disk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of the disk images there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk images there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not closed properly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed by software that keeps the backup history (v2.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed by Parallels Desktop (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed by unknown software (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster moves</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters move</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> (%1 are copied).</source>
        <comment>how many bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>converted to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compacted, clusters of zeros given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image is damaged or was not closed properly. Repair it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format extension holds something that this program does not know. Export the disk to a new image instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its clusters do not lie on a common grid. Convert it to v2, or export the disk to a new image instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has the format %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format v1 holds disks of at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place in the file is beyond what the format can name. Compact the image first, or export the disk to a new image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of data that nothing points to would be overwritten (they may be what a lost entry of the table pointed to). That has to be allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file would be larger than the file system can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result would not be healthy. Export the disk to a new image instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image becomes %1. Nothing that the virtual machine reads changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster of zeros is given back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters of zeros are given back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file becomes %1 shorter: %2 instead of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file becomes %1 longer: %2 instead of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of data that nothing points to are overwritten or cut off. Only the undo file keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of data that nothing points to stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters of zeros stay: this file is a part of a larger disk, where they hide what an older layer holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup history lies at the end of the file and is not moved; free space before it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup history that was not valid any more is taken out of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragmented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points outside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points into header or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points into the backup history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table entry is not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off the cluster grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off the grid, like other clusters of this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps another cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut by the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its place belongs to another cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the end of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wasted: nothing refers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fragmented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header and table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding before the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored by the file system, reads as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unallocated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the states of a cluster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk of %1 in format %2, with clusters of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 and will not grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 and may grow to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk of %1 was imported; its data takes %2, and %3 of zeros were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back and compared: the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>finding: what repair does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back, since damage is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another finding forbids every repair of this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new place would be beyond what the table can name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file would be larger than the file system can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room that it needs is in use, or a limit of the format is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the virtual machine reads changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some places will read differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives something up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 edited by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>date · state · size of the undo file · what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change was interrupted, and this is another file than the one that was being changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was %1 bytes long after the repair and has %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header or the table was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  [%2]</source>
        <comment>sentence [id]</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what would be done (why it is not)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (there is no repair for it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the end of the file, which nothing referred to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup history: the next backup has to be a full one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 of the disk read before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The undo file keeps all bytes that were overwritten or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original still has all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 place of the disk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places of the disk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read now as the layer below has them, or as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will read as the layer below has them, or as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as zeros now: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will read as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>first byte, last byte, bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %1 more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size before, in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size afterwards, in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the table that changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads differently now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks it closed, last of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clears it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the disk as large as the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the disk larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the right value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clears the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it read as the layer below, or as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes it read as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair clears the mark. Nothing that the virtual machine reads changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair clears the entry in the table, so that the layer below shows through; where there is none, the cluster reads as zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair clears the entry in the table, so that the cluster reads as zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives each its own copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves it to a place of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completes the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completes the file, keeps the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the table larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cuts the file by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cuts the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detaches the backup history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair does nothing about this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair gives the cluster a copy of its own, so that writing to one no longer changes the other. What they read stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair copies the cluster to a place where clusters can begin. What it reads stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair makes the file long enough for the whole cluster. What is there stays; what is missing reads as zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair makes room with zeros. Nothing that the virtual machine reads changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair cuts %1 off the end of the file. Nothing that the virtual machine reads changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair cuts it off. Nothing that the virtual machine reads changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair takes the backup history out of use; its bytes stay in the file. The next backup has to be a full one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair marks the image as closed after everything else is done and was checked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair writes the right value into the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, if you choose so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this stands, nothing in the image can be repaired safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the answer to “%1”, which concerns the same cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not done unless you choose so: the file is probably incomplete, or its header wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not done unless you choose so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2  [%3]</source>
        <comment>severity: title [id]</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>list of things</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <comment>end of a list of three or more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no entry for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table points into the header or the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive could not read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file of the disk that has them is missing or cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes at guest offset %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place of the disk, %1, is damaged or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 places of the disk, %2 together, are damaged or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 hold data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are in other files of the disk and become zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new file would have up to %1, and a file there has at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target needs up to %1, and only %2 are free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target needs up to %1; %2 are free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the disk were exported; %2 of them hold data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros stand for %1 that are in other files of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros stand for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back and compared: the same. SHA-256 of its bytes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster is damaged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters are damaged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the table is cut off by the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 value in the header is wrong</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values in the header are wrong</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the image has a feature that this program does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup history is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the end are wasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a conversion to another format was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image was not closed properly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by a virtual machine; shown read-only, the result may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed while it was being checked; the result may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 place of the file: the drive may be failing. Copy it first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 places of the file: the drive may be failing. Copy it first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No problems found in this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be repaired in a file that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the software that began the conversion can finish it; until then nothing can be repaired safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was probably copied only in part: look for a complete copy. What the table still names is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the image can be repaired safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will read as the layer below, or as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will read as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two clusters share their data and one of them may be wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share the data of others and may be wrong</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contents of %1 cluster may be wrong</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contents of %1 clusters may be wrong</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check it again when nobody uses it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files inside the disk were not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the virtual machine reads is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space can be given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space can be given back, but something may be stored there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is probably incomplete, or its header wrong: look for a complete copy before anything is repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no repair that could be done without a decision of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be made usable again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the damage can be repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and nothing that the virtual machine reads will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what can be done: its price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest needs a decision of yours, or cannot be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell whether it is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine of this disk is suspended: resume and shut it down before anything is changed here, or work on a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This file is one layer of a disk with %1 files; only this layer is shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This file seems to be one layer of a disk; only this layer is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back, byte %1 of the disk differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new image does not give byte %1 of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the image itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no table entry can name a place behind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle with a disk of %1 in one image of format v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle with a disk of %1 in %2 images of format v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images have %1 and will not grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images have %1 and may grow to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster shares its place</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share their place</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What it is could not be told: perhaps a raw disk, which can be imported, or an image whose beginning was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Parallels disk image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <comment>stands in for the name of something that is no image</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing or cannot be understood (%2). Without it nothing says how the files make up the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In line %1 the element %2 is missing, or holds no usable value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is said to have %1 sectors (%2), but its parts end at sector %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1 of the disk is said to have %2 sectors, but the header of its image says %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1 of the disk begins at sector %2, but the one before it ends at %3: nothing holds what lies between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1 of the disk begins at sector %2, before the one before it ends (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cylinders × heads × sectors make %1 sectors, but the disk has %2. Parallels Desktop wants them to be equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1 of the disk is said to have clusters of %2 sectors, but the header of its image says %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1 of the disk has no image for the layer %2. What was only there cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. It holds the layer %2; what was only there cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened as an image (%2). Open it alone to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is called a raw disk (Plain), but it is an expanding image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is called an expanding image (Compressed), but it does not begin as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor names %1, which is not there. The file lies beside the descriptor and is used from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raw disk %1 has %2 sectors, but its part of the disk has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a raw disk (Plain), but a layer stands below it. Only the lowest layer may be one: it hides all that lies below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier %1 is used more than once (line %2). Which layer is meant cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer %1 stands on nothing, like another one. A disk has one lowest layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer %1 stands on one that is not there, and no layer is the lowest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer %1 stands, through others, on itself. What it holds cannot be put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says which layer the machine writes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that the machine writes to is said to be a vendor&apos;s backup, which it never is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not closed properly, although other layers stand on it. Its contents may be incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has clusters of %2 sectors, the layer below has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has another format than the layer below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 sectors, the layer below has %3. What lies beyond reads as zeros where this layer holds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of %1 says the layer %2, the descriptor says %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of the descriptor says something else. It may be older.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies outside of the bundle, as the base of a linked clone does. It is only opened when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor does not name %1. It may be left over, or be missing from the descriptor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is encrypted (%1). Its contents cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine is suspended: its memory fits the disk as it is. Nothing may be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a physical disk. It is never written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk size does not fit its parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a part differs from its image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap between parts of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the disk overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geometry does not fit the disk size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster size differs from the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is not of the type it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is named where it is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raw disk has the wrong length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raw disk above another layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identifier is used twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one lowest layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lowest layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers stand on each other in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer in use is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is said to be the layer in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lower layer was not closed properly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers with different cluster sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of different formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer is larger than the one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file&apos;s name says another layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor&apos;s backup differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file lies outside of the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that belongs to no layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A physical disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restores the descriptor from its backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes a new descriptor from the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the files as they lie beside the descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the type that the files have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the only layer that can be the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the sizes from the headers of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes cylinders, heads and sectors that fit the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the cluster size from the headers of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the backup the same as the descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor and the files fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 note</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The descriptor and the files fit together; there are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 problem</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 problems</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The bundle has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle has %1 (and %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new descriptor cannot be made from the images alone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside of the disk&apos;s folder, not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clusters of its own · file of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <comment>the layer that a machine writes to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown here</source>
        <comment>the layer that was picked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>guest offsets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted; they cannot be read here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::AboutBox</name>
    <message>
        <source>About Parascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Parascope %1&lt;/h3&gt;&lt;p&gt;Opens Parallels disk images, shows what is in them and what is wrong with them.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::Actions</name>
    <message>
        <source>&amp;New Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new, empty disk image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a disk image; it is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;Damaged Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a small damaged image in a temporary folder and show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an image of a raw disk, a file or a device; it is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the disk, or a part of it, into a new file; the image is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was found as HTML, JSON or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was typed last over bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the marked bytes as hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the marked bytes as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the offset of the selected byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find Bytes or Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the disk or the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ilter Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to show only some findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type over bytes; nothing is written before Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Edits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was typed; the old bytes are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every byte as it is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Simple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict, overview, maps and findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the header and the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Both Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk order and file order side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disk Order Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clusters as the guest sees them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File Order Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clusters as they lie in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More clusters per cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clusters at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to Se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected cluster from near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the Arrangement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panels where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the place that was left by Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To an offset or a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next problem in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the problem before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ollow to the Other Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a byte of the disk to its place in the file, and back; from a table entry to its cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Cluster of a &amp;Shared Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next cluster that reads the same bytes, in the hex view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is repaired; nothing is written before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the old bytes back, exactly as they were before the last repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier Re&amp;pairs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The undo files of this image: undo a repair, or delete its undo file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the clusters together and make the file shorter; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;vert…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the image the other format, v1 or v2; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the image from disk again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading; what is known stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open images in this window without leaving any trace, not even a recent entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Parascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;Whole Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all bytes of the cluster under the cursor of the hex view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put hex digits or text over the bytes from the cursor on, while editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Its &amp;Table Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the entry of the block table that names the selected cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next P&amp;anel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyboard to the next panel of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Pan&amp;el</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyboard to the panel before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this program shows and does, in plain words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aste Over Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer clusters per cell, then larger cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::AskPath</name>
    <message>
        <source>Save the Copy As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for Old Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw Disk to Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into a New Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the New Image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::BeforeAfter</name>
    <message>
        <source>Disk order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged or shared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ByteKind</name>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allocated, reads as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no entry in the block table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, the file has no such bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points into header or block table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster is not allocated: the virtual machine reads zeros here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block table has no entry for this cluster: it is too small, or the file ends before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the file ends before the place where these bytes should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block table points into the header or into itself here; that cannot be the data of this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system could not read these bytes. The drive may be failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This byte was typed here. It is not written to the file before it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bytes are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster is not in this file, which is one layer of a disk: a layer below it may have it; where none has, the virtual machine reads zeros.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangeFooter</name>
    <message>
        <source>C&amp;hange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change where the undo file goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo file: %1, about %2. It keeps every byte that is overwritten or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room here (%1 free).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangeProgress</name>
    <message>
        <source>Saving the old bytes, repairing, checking again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the file, repairing the copy, checking it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the old bytes, moving clusters, checking again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the file, changing the copy, checking it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the old bytes back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the old bytes back, then repairing again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the old bytes to the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting the undo file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping at the next safe point. What was written is put back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ClusterLink</name>
    <message>
        <source>guest cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare in the hex view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this place for cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it to the repair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::CompactDialog</name>
    <message>
        <source>&amp;Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact a c&amp;opy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back clusters that hold only &amp;zeros, too (all are read first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compacted</source>
        <comment>end of a file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was compacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was compacted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ConvertDialog</name>
    <message>
        <source>&amp;Convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert a c&amp;opy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was converted to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was converted to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::DocumentMapSource</name>
    <message>
        <source>The image could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several guest clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest clusters %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File clusters %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from guest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from host %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::EarlierRepairsDialog</name>
    <message>
        <source>Earlier Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier repairs of this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for undo files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the old bytes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image has no earlier repairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Undo File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is in the middle of this repair. Without the undo file it cannot be brought back. Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its undo file this repair cannot be undone any more. Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this image is under way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::EditBar</name>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands where, and what shall stand there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every byte as it is stored; Undo brings the edits back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End editing; edits stay until they are saved or discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits that are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type over the bytes, in hex or as text. Nothing is written before Save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the edits; the old bytes are kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportDialog</name>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The half-made file was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is writing to the image or to that file. Wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting to “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the disk was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk was exported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportForm</name>
    <message>
        <source>Clu&amp;ster size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;layer alone, with zeros for what older ones hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zeros for the damaged places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the copy back and compare it (takes longer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole disk · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected bytes · %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw: the bytes and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallels v2: a new image, for QEMU and Virtuozzo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallels v1: a new image, for Parallels Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qcow2: for QEMU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qcow2 (qemu-img is not installed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is one layer of a larger disk. It can be exported alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file would have %1; the drive holds files of up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of the damaged places cannot be exported. Tick “Zeros for the damaged places” to export the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may take %1, and only %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindBar</name>
    <message>
        <source>Ignore case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (UTF-16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes or text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the letters A–Z and a–z as equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the previous place (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next place (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only hex digits: 0–9 and A–F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a byte is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found up to the start. Once more: from the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found up to the end. Once more: from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is saved is searched, not your edits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindingsModel</name>
    <message>
        <source>%1 (leaked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What repair does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings · %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings appear here when the check is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::FixedMapSource</name>
    <message>
        <source>Calculating…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::GoTo</name>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::GoToBar</name>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the number means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24117, 0x5E3500000, +0x200, cluster 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal or hex (0x…), spaces allowed. + or − steps from the cursor. A word before the number says what it means: guest, file, cluster, entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number that can be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than any disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the end of the disk, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the end of the file, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest %1 · cluster %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderModel</name>
    <message>
        <source>in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderPanel</name>
    <message>
        <source>Fields of the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the block table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderText</name>
    <message>
        <source>nothing was ever written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a conversion is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far beyond any disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far beyond any file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cylinders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only one there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geometry for old guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right behind the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderWords</name>
    <message>
        <source>beyond any file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format mark: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the header: %1 (always 2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads of the disk&apos;s geometry: %1. Not used to find data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cylinders of the disk&apos;s geometry: %1. Not used to find data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster size: %1 sectors, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the block table: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk size: %1 sectors, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the image: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the data: 0, right behind the block table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the data: sector %1, file offset %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversion in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the format extension: 0, there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the format extension: sector %1, file offset %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpBook</name>
    <message>
        <source>en</source>
        <comment>folder of the manual in the language of this translation: de, zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpBrowser</name>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpContents</name>
    <message>
        <source>Search the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>section — page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpDiagram</name>
    <message>
        <source>Disk</source>
        <comment>row of a picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <comment>row of a picture</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpInserts</name>
    <message>
        <source>What it gives up: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other choices: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpOpener</name>
    <message>
        <source>%1 → %2</source>
        <comment>a menu and what is in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a menu and keys</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpWindow</name>
    <message>
        <source>Manual — Parascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexBar</name>
    <message>
        <source>Close this bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexCopier</name>
    <message>
        <source>Nothing was copied: %1 are marked, and at most %2 can be copied at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1, of which %2 could not be read or are not there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexEditing</name>
    <message>
        <source>“%1” is not one byte in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 0 to 9 and A to F here; Tab goes to the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexEdits</name>
    <message>
        <source>This byte is still being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than %1 can be edited at once; save first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 edits, 12 bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no byte here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This byte is in another layer of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block table has no entry for this cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends before this byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry points into header or block table; edit them in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be read is not overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster is not allocated, and a damaged image gets no new ones; repair it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits of header or block table are pending, and they say what lies here; save or discard them first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits that need a new cluster are pending, and it changes header and block table; save or discard them first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted; %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexInput</name>
    <message>
        <source>The cursor one byte on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start or the end of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One view up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the cluster before or behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first or the last byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Shift, each of these marks the bytes on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow: from a table entry to its cluster, from the disk to the file and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the digits to the text, then on to the next panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexMarkup</name>
    <message>
        <source>BAT entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: guest cluster %1 is not allocated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: guest cluster %2 lies at file offset %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room before the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the block table and the start of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster of the format extension; it is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster of the format extension; it is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dirty bitmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster of bits that a backup program keeps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexPane</name>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Its &amp;BAT Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;nd…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which bytes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the guest sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data of guest cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This byte has no place in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster of the disk uses this byte of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster %1 is not allocated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry names %1, beyond the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster of the disk is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexPaster</name>
    <message>
        <source>The clipboard holds no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds more than hex digits; Tab goes to the text, where it can be pasted as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a byte is missing in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than %1 can be pasted at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 do not fit here: only %2 follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) marked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImageEdits</name>
    <message>
        <source>Evidence mode: nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is being written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is still being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual machine is using the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is write-protected, or you may not write to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine of this disk is suspended; resume and shut it down first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change was interrupted; it has to be undone or finished first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type over bytes; nothing is written before Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved; the old bytes are in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits Are Not Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image has edits that are not saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a Raw Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The half-made image was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is writing to one of these files. Wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing into “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has %1. The file has %2; %3 of the disk hold data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of zeros take no room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was read back and is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk was imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImportForm</name>
    <message>
        <source>Raw disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the image back and compare it (takes longer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v2: for QEMU and Virtuozzo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v1: for Parallels Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw &amp;disk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clu&amp;ster size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New image:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file or the device with the raw disk. It is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disk of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image will take up to %1; %2 are free. Zeros take no room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may get %1; the drive holds files of up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may not be enough room. What does not fit stops the import, and nothing stays behind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::InPlaceDialog</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calculating what this leads to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written to. A changed copy can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the old bytes, changing the image, checking again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the file, changing the copy, checking it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this image is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 now; it had %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is %1. The original is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. Undo file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in the middle of the change. The verdict line offers to finish or to undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in the middle of the change. The verdict line offers to finish or to undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The file is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;room that holds data which nothing points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be what a lost entry of the table pointed to. The undo file keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::Inspector</name>
    <message>
        <source>GUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bit, signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bit, signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bit, signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 bit, signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float, 32 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float, 64 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix time, 32 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix time, 64 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOS time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, UTF-16</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::InspectorModel</name>
    <message>
        <source>%1: no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Big-endian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::InspectorPanel</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bytes under the cursor as numbers, times, GUID and text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::InsteadPage</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk images that can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that makes a Parallels image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a Parallels image of this raw disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command makes a Parallels image beside it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a Parallels image of this raw disk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show of this file.
Open another image, or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a raw disk, make a Parallels image of it:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::JobLine</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking file and disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::JobProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the window can be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still at work. Stop ends it at the next safe point.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::KeeperList</name>
    <message>
        <source>All clusters of a place read the same bytes now; the table cannot tell whose they are. Choose the one that stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared places and who keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps the shared place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps which of the %1 shared places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 chosen by you)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::LegendButton</name>
    <message>
        <source>disk %1</source>
        <comment>count in the legend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clusters of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file %1</source>
        <comment>count in the legend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clusters of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: counts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Click to lift these out of the map.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MainWindow</name>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Parascope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallels disks (*.hds *.hdd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapInput</name>
    <message>
        <source>The cursor one cell on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start or the end of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One view up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first or the last cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the cluster under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapPane</name>
    <message>
        <source>Disk order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which maps are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapPanel</name>
    <message>
        <source>Disk order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— as the guest sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— as it lies in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the clusters in disk order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the clusters in file order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clusters %1–%2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one per cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>part of the map, clusters per cell</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapSvg</name>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of the disk and of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters of the disk per cell: %1. Places in the file per cell: %2. Each cell shows the worst of their states.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapView</name>
    <message>
        <source>There are no clusters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::MeaningPanel</name>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a line of the findings to read what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a finding to read what it means, or press F8 for the first problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::NarrowingToolBar</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewFile</name>
    <message>
        <source>This folder does not exist. Check the name, or whether its drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” exists already. You will be asked before it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” exists already and is not a file. Type another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is too long for the drive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImage</name>
    <message>
        <source>Type a name for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot contain a slash. The folder is chosen below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot contain line breaks or other control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands for a folder. Type another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole path of the folder, beginning with a slash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk cannot be empty. Type its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file will be called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the size of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a size. Type a number, or one with its unit, such as %1 GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disk can be that large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cluster size; 1 MiB is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a size. Type a number with its unit, such as 256 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the unit: B, KiB or MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters cannot be that large; 1 MiB is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When every cluster gets its place at once, a disk in format v1 can have at most %1. Choose another way to take the space, or format v2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In format v1 a disk can have at most %1. Format v2 can be larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With clusters of %1 a disk can have at most %2. Choose larger clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters can have 512 bytes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file would have %1; this drive holds files of up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the virtual machine sees as its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounded up to whole sectors: %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is kept in %1 pieces of this size. 1 MiB is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is kept in pieces of this size. 1 MiB is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes %1 at once, and only %2 are free in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is small at first, and grows when the virtual machine writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will be fragmented. The space itself is taken when the virtual machine writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive cannot run full later. Quick, where the file system can reserve space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive cannot run full later. Takes as long as copying a file of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in format v1 cannot hold all of this disk; format v2 can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drive holds files of up to %1, so the disk cannot be filled wholly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive runs full before the disk does, unless room is made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImageDialog</name>
    <message>
        <source>Stopped. The half-made file was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New disk %1</source>
        <comment>another file of that name is there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is writing to that file. Wait until it is done, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImageForm</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v2, for &amp;QEMU and Virtuozzo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v1, for &amp;Parallels Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 512 TiB with clusters of 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 2 TiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format v2, for QEMU and Virtuozzo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format v1, for Parallels Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the space is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;luster size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sp&amp;ace:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preallocation “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take space as the disk is filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every cluster its place now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve all space now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write zeros everywhere now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::OverviewPanel</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragmented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a disk of %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clusters · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters that do not lie behind their neighbour in the file. They are no damage; reading them takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the file that nothing refers to (leaked).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::OverviewStrip</name>
    <message>
        <source>All clusters. Drag the frame to look elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::PanelHeading</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tear off or put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::PendingEditsModel</name>
    <message>
        <source>%1 of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::PlanList</name>
    <message>
        <source>own copies; the first keeps the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own copies; the first gives way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frees %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own copies; cluster %1 keeps the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own copies; the first keeps a place, unless you chose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own copies; the first gives way, unless you chose another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::Rate</name>
    <message>
        <source>%1/s</source>
        <comment>bytes a second</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairController</name>
    <message>
        <source>today %1</source>
        <comment>a time of the day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1, %2</source>
        <comment>a date and a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited %1</source>
        <comment>today or on a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired %1</source>
        <comment>today or on a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compacted %1</source>
        <comment>today or on a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted %1</source>
        <comment>today or on a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is being undone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is under way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repair is under way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving of edits was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier repair was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Change Is under Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image is being changed. The window can wait until that is done, or stop it first: what was written is then put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait, then close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairDialog</name>
    <message>
        <source>Repair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair a &amp;copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First tick that no virtual machine uses this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this image is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. To try it first, start the machine from a copy.

Undo file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repaired copy is %1. The original is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was repaired. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was repaired. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repair failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in the middle of the repair. The verdict line offers to finish or to undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repair was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairPage</name>
    <message>
        <source>Calculating what this leads to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this image may be repaired: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is in use or was changed while it was checked. Shut the virtual machine down, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written to. A repaired copy can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to repair in this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be repaired: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These places of the disk will read as the layer below has them, or as zeros:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These places of the disk will read as zeros:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair, 1 cluster will read differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair, %1 clusters will read differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair, 1 cluster will read as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair, %1 clusters will read as zeros</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ReplaceQuestion</name>
    <message>
        <source>Replace the File?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” exists already. If it is replaced, everything in it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ReportDialog</name>
    <message>
        <source>&amp;Leave out user name and folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the file&apos;s SHA-256 &amp;checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page with the maps (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole file is read for it, which may take a while. After a repair also as it was before, with the help of the undo file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to report before the check is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the checksum…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was changed or checked again meanwhile. No report was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One checksum of the repair could not be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::SaveEditsDialog</name>
    <message>
        <source>Save Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 will be written to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old bytes are saved first, so that this can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the header or the block table are among them: afterwards the image may be damaged, or may not open any more. Undo puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of them have no place in the file yet: it becomes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this image is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edits were not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in the middle of the change; its undo file brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::SelectedClusterPanel</name>
    <message>
        <source>Selected cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected. Click a cell of a map or a finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest cluster %1 keeps this place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::SharedPlacesModel</name>
    <message>
        <source>%1 · shared by %2 clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster %1 keeps it, as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster %1 keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will read as zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets a copy of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest cluster %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the repair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ShortcutsDialog</name>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom under the pointer; with Shift, move the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next or the previous thing that takes the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu of what the keyboard is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu bar; Alt with an underlined letter opens a menu of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::StartPage</name>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open an Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the matter with this disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Parallels disk image (.hds or .hdd), or drop one here. It is only read: looking changes nothing. Or make a new, empty disk for a virtual machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a &amp;New Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new, empty disk for a virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a &amp;Damaged Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that were open before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the entry goes; the image itself stays (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found. It was moved or removed, or its drive is away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::StateBar</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::TableModel</name>
    <message>
        <source>Guest cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::TimeLeft</name>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::TransferDialog</name>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::TransferTarget</name>
    <message>
        <source>Choose the file that is to be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole path, beginning with a slash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Add the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the file that is read. Type another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::UndoDialog</name>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in the middle of the change. Nothing is lost: it can be done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the old bytes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repair was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was changed since it was edited, so that cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was written to since the change, so it cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image was changed since the repair, so it cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program cannot tell whether this disk is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old bytes are put back first, then everything that was chosen is done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before it was edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before the repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this image is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old bytes were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files in %2. Each is named by its place in the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repair was finished. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. To try it first, start the machine from a copy.

Undo file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is byte for byte as it was before it. The undo file %1 is not needed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer repair has to be undone first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its undo file is %1. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. The old bytes can be saved as files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::ValueList</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::VerdictLine</name>
    <message>
        <source>The file has changed on disk. &lt;a href=&quot;reload:&quot;&gt;Reload&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the old bytes back, then does again what was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the old bytes back, exactly as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired; the old bytes are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited; the old bytes are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed; the old bytes are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle of a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence mode: nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking… %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header, maps and bytes can be looked at already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header and bytes can be looked at already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read so far is shown; nothing can be said about damage.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parascope::ui::Workspace</name>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Selected cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Torn Off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
