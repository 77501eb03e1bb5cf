<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>parascope::text</name>
    <message>
        <source>made by another version of this program</source>
        <translation>由本程序的另一个版本创建</translation>
    </message>
    <message>
        <source>cut off: %1 of %2 bytes are there</source>
        <translation>被截断：%2 个字节中只有 %1 个</translation>
    </message>
    <message>
        <source>its first sector is damaged</source>
        <translation>它的第一个扇区已损坏</translation>
    </message>
    <message>
        <source>not an undo file, or overwritten</source>
        <translation>不是撤销文件，或者已被覆盖</translation>
    </message>
    <message>
        <source>never completed, so the image was not changed</source>
        <translation>从未完成，因此映像没有被更改</translation>
    </message>
    <message>
        <source>a table lies outside of it</source>
        <translation>有一个表位于它之外</translation>
    </message>
    <message>
        <source>the table at %1 is damaged</source>
        <translation>位于 %1 的表已损坏</translation>
    </message>
    <message>
        <source>its numbers contradict each other</source>
        <translation>它的数字互相矛盾</translation>
    </message>
    <message>
        <source>the bytes saved from offset %1 of the image are damaged</source>
        <translation>从映像偏移 %1 处保存的字节已损坏</translation>
    </message>
    <message>
        <source>the check of the result found errors</source>
        <translation>对结果的检查发现了错误</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte</source>
        <translation>
            <numerusform>%1 个字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 个字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 edit</source>
        <translation>
            <numerusform>%1 处编辑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 edits</source>
        <translation>
            <numerusform>%1 处编辑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 place</source>
        <translation>
            <numerusform>%1 个位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places</source>
        <translation>
            <numerusform>%1 个位置</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name, and whether its drive is connected.</source>
        <translation>%1 不存在。请检查名称，以及它所在的驱动器是否已连接。</translation>
    </message>
    <message>
        <source>You may not read %1%3. Ask its owner for the right to read it.</source>
        <translation>您无权读取 %1%3。请向它的所有者申请读取权限。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a disk image. Open one of the images inside it.</source>
        <translation>%1 是文件夹，不是磁盘映像。请打开其中的一个映像。</translation>
    </message>
    <message>
        <source>%1 is a pipe, socket or device without a size, not a disk image. Copy its contents to a file and open that.</source>
        <translation>%1 是没有大小的管道、套接字或设备，不是磁盘映像。请把它的内容复制到文件，再打开该文件。</translation>
    </message>
    <message>
        <source>%1 is too short to be a disk image: a header alone has 64 bytes.</source>
        <translation>%1 太短，不可能是磁盘映像：仅文件头就有 64 个字节。</translation>
    </message>
    <message>
        <source>%1 is not a Parallels disk image.</source>
        <translation>%1 不是 Parallels 磁盘映像。</translation>
    </message>
    <message>
        <source>%1 has format version %2; only version 2 is known. It was made by other software, or its header is damaged.</source>
        <translation>%1 的格式版本是 %2；已知的只有版本 2。它由其他软件创建，或者文件头已损坏。</translation>
    </message>
    <message>
        <source>%1 states a cluster size of %2 sectors; 1 to 4186127 are possible. Its header is damaged.</source>
        <translation>%1 声明的簇大小是 %2 个扇区；可能的范围是 1 到 4186127。它的文件头已损坏。</translation>
    </message>
    <message>
        <source>%1 states a table of %2 entries; at most 536870911 are possible. Its header is damaged.</source>
        <translation>%1 声明的表有 %2 个条目；最多可能有 536870911 个。它的文件头已损坏。</translation>
    </message>
    <message>
        <source>%1 could not be read at %2. The drive may be failing: copy the file to another drive first.</source>
        <translation>无法读取 %1 的 %2 处。驱动器可能快要出故障：请先把文件复制到另一个驱动器。</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Close the program that writes to it, and open it again.</source>
        <translation>%1 在读取过程中发生了变化。请关闭正在写入它的程序，然后重新打开。</translation>
    </message>
    <message>
        <source>%1 is only one layer or part of a disk. What is not in this file is in the other files of the disk.</source>
        <translation>%1 只是磁盘的一层或一部分。不在此文件中的内容在磁盘的其他文件中。</translation>
    </message>
    <message>
        <source>The place %2 is beyond the end of the disk in %1.</source>
        <translation>位置 %2 超出了 %1 中磁盘的末尾。</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Shut down the virtual machine and try again.</source>
        <translation>%1 正被另一个程序使用。请关闭虚拟机，然后重试。</translation>
    </message>
    <message>
        <source>%1 could not be written. Check the free space and your rights there.</source>
        <translation>无法写入 %1。请检查那里的可用空间和您的权限。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 已经存在，保持原样。请选择另一个名称。</translation>
    </message>
    <message>
        <source>%1 does not describe a disk in a way that can be understood. The images themselves can still be opened one by one.</source>
        <translation>%1 对磁盘的描述无法理解。映像本身仍可逐个打开。</translation>
    </message>
    <message>
        <source>Whether somebody uses %1 cannot be told here. Make sure that no virtual machine is using it, here or on another computer, and confirm that.</source>
        <translation>在这里无法判断是否有人在使用 %1。请确保没有虚拟机在这台或另一台计算机上使用它，并加以确认。</translation>
    </message>
    <message>
        <source>The undo file %1 is damaged or not complete. It cannot be used.</source>
        <translation>撤销文件 %1 已损坏或不完整，无法使用。</translation>
    </message>
    <message>
        <source>What %1 keeps was put back already.</source>
        <translation>%1 保存的内容已经放回去了。</translation>
    </message>
    <message>
        <source>This program cannot do that with %1.</source>
        <translation>本程序无法对 %1 这样做。</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>已按您的要求停止。</translation>
    </message>
    <message>
        <source>%1 cannot be made with clusters of this size: no program could open it. Clusters have 512 to %2 bytes.</source>
        <translation>无法用这种大小的簇创建 %1：没有程序能打开它。簇的大小为 512 到 %2 个字节。</translation>
    </message>
    <message>
        <source>%1 cannot be made: with this format and cluster size a disk has at most %2 bytes. Choose larger clusters, format v2, or a smaller disk.</source>
        <translation>无法创建 %1：使用这种格式和簇大小，磁盘最多有 %2 个字节。请选择更大的簇、格式 v2 或更小的磁盘。</translation>
    </message>
    <message>
        <source>%1 would be longer than its file system can hold: a file there has at most %2 bytes. Choose another drive, or a part of the disk.</source>
        <translation>%1 会超出其文件系统所能容纳的长度：那里的文件最多有 %2 个字节。请选择另一个驱动器，或磁盘的一部分。</translation>
    </message>
    <message>
        <source>The bytes at %2 of the disk in %1 are missing or damaged. Let zeros stand for such places, or repair the image first.</source>
        <translation>%1 中磁盘 %2 处的字节缺失或已损坏。请允许用零代替这些位置，或先修复映像。</translation>
    </message>
    <message>
        <source>%1 needs another program, which is not installed here.</source>
        <translation>%1 需要另一个程序，这里没有安装。</translation>
    </message>
    <message>
        <source>You may not write %1. Check the rights of the file and of its folder, and whether the drive is write-protected.</source>
        <translation>您无权写入 %1。请检查文件及其文件夹的权限，以及驱动器是否写保护。</translation>
    </message>
    <message>
        <source>The virtual machine of %1 is suspended; changing the disk would damage it when the machine goes on. Resume and shut it down first, or work on a copy.</source>
        <translation>%1 的虚拟机已挂起；更改磁盘会使它在虚拟机继续运行时损坏。请先恢复并关闭虚拟机，或使用副本。</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>It may have been copied only in part.</source>
        <translation>它可能只复制了一部分。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the file</source>
        <comment>stands in for its name</comment>
        <translation>该文件</translation>
    </message>
    <message>
        <source> (owner %1)</source>
        <translation> （所有者 %1）</translation>
    </message>
    <message>
        <source>%1 is %2, not a Parallels disk image.</source>
        <translation>%1 是%2，不是 Parallels 磁盘映像。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统报告：%1。</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>The software that last wrote to this image did not mark it as closed. It may still be open in a virtual machine, or the machine or computer stopped before it was done.</source>
        <translation>最后写入此映像的软件没有把它标记为已关闭。它可能仍在虚拟机中打开，或者虚拟机或计算机在完成之前停止了。</translation>
    </message>
    <message>
        <source>The mark that says who closed the image is %1, which is not known. That alone is no damage.</source>
        <translation>说明是谁关闭了映像的标记是 %1，这个标记是未知的。仅此一点不算损坏。</translation>
    </message>
    <message>
        <source>The image was being converted between format v1 and v2 when the work stopped, so its table may be half old and half new. Only the software that began the conversion can finish it.</source>
        <translation>映像在格式 v1 和 v2 之间转换时工作中断，因此它的表可能一半是旧的，一半是新的。只有开始转换的软件才能完成它。</translation>
    </message>
    <message>
        <source>The header says that nothing was ever written to this disk, but the table names data. Software that trusts the mark would not read it.</source>
        <translation>文件头说此磁盘从未写入过，但表中有数据的条目。相信这个标记的软件不会读取这些数据。</translation>
    </message>
    <message>
        <source>The header says that the data begins at %1. That does not agree with the table and the clusters.</source>
        <translation>文件头说数据从 %1 开始。这与表和簇不符。</translation>
    </message>
    <message>
        <source>The header gives the disk a size of 0, but the table has entries.</source>
        <translation>文件头给出的磁盘大小是 0，但表中有条目。</translation>
    </message>
    <message>
        <source>The header gives the disk %1 sectors, more than the format can hold.</source>
        <translation>文件头给出的磁盘有 %1 个扇区，超过格式所能容纳的数量。</translation>
    </message>
    <message>
        <source>The disk has %1, but the table covers only %2. New versions of QEMU refuse to open such an image; the end of the disk has no place in it.</source>
        <translation>磁盘有 %1，但表只覆盖 %2。新版本的 QEMU 拒绝打开这样的映像；磁盘的末尾在其中没有位置。</translation>
    </message>
    <message>
        <source>In a v1 image only half of the size field counts. The other half should be empty and is not; software that reads it sees a wrong disk size.</source>
        <translation>在 v1 映像中，大小字段只有一半有效。另一半应当为空，却不是；读取它的软件会看到错误的磁盘大小。</translation>
    </message>
    <message>
        <source>%1 at %2 of the file could not be read. The drive may be failing: copy the file to another drive before anything else.</source>
        <translation>无法读取文件 %2 处的 %1。驱动器可能快要出故障：请首先把文件复制到另一个驱动器。</translation>
    </message>
    <message>
        <source>The file ends inside its own table: of %1 entries only %2 are there. Where the other clusters lie is not known any more; the file was probably copied only in part.</source>
        <translation>文件在它自己的表中间结束：%1 个条目中只有 %2 个。其他簇在哪里已无从得知；文件可能只复制了一部分。</translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, but the file has only %3. Nothing of its contents is there.</source>
        <translation>表中说客户机簇 %1 位于 %2，但文件只有 %3。它的内容完全不在文件中。</translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, where the header or the table itself lies. Its own contents are lost, and writing to it would destroy the image.</source>
        <translation>表中说客户机簇 %1 位于 %2，而那里是文件头或表本身。它自己的内容已经丢失，写入它会毁掉映像。</translation>
    </message>
    <message>
        <source>The table says that guest cluster %1 lies at %2, where the backup history lies. One of the two is wrong; the table cannot tell which.</source>
        <translation>表中说客户机簇 %1 位于 %2，而那里是备份历史。两者之一是错的；表无法说明是哪一个。</translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2. The clusters of this image do not agree on a common grid, so nothing can be said about what is right.</source>
        <translation>客户机簇 %1 位于 %2。此映像的簇没有共同的网格，因此无法说明什么是对的。</translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2, between the places where the clusters of this image begin. The entry may be wrong.</source>
        <translation>客户机簇 %1 位于 %2，在此映像的簇起始位置之间。条目可能有错。</translation>
    </message>
    <message>
        <source>Guest cluster %1 at %2 and guest cluster %3 partly use the same bytes of the file. Writing to one changes the other, and one of them may already be wrong.</source>
        <translation>位于 %2 的客户机簇 %1 和客户机簇 %3 部分使用文件中相同的字节。写入其中一个会改变另一个，而且其中一个可能已经是错的。</translation>
    </message>
    <message>
        <source>Guest clusters %1 and %2 point to the same place of the file, %3, so both read the same bytes now. One of them may be wrong; the table cannot tell which.</source>
        <translation>客户机簇 %1 和 %2 指向文件中的同一位置 %3，因此现在两者读到相同的字节。其中一个可能是错的；表无法说明是哪一个。</translation>
    </message>
    <message>
        <source>Guest cluster %1 lies at %2, at the end of the file. %3 of it are missing; what is there can be read.</source>
        <translation>客户机簇 %1 位于 %2，在文件的末尾。它缺少 %3；已有的部分可以读取。</translation>
    </message>
    <message>
        <source>The table has an entry for guest cluster %1, which lies beyond the end of the disk. The virtual machine cannot reach it; perhaps the disk was larger before.</source>
        <translation>表中有客户机簇 %1 的条目，而它在磁盘末尾之后。虚拟机无法到达它；也许磁盘以前更大。</translation>
    </message>
    <message>
        <source>What is stored there was not examined.</source>
        <translation>没有检查那里存储的内容。</translation>
    </message>
    <message>
        <source>There are only zeros.</source>
        <translation>那里只有零。</translation>
    </message>
    <message>
        <source>There is data that nothing points to.</source>
        <translation>那里有没有任何条目指向的数据。</translation>
    </message>
    <message>
        <source>What is stored there could not be read.</source>
        <translation>无法读取那里存储的内容。</translation>
    </message>
    <message>
        <source>%1 at the end of the file, from %2, belong to no cluster of the disk.</source>
        <translation>文件末尾从 %2 开始的 %1 不属于磁盘的任何簇。</translation>
    </message>
    <message>
        <source>%1 behind the last cluster, from %2, belong to nothing.</source>
        <translation>最后一个簇后面从 %2 开始的 %1 不属于任何人。</translation>
    </message>
    <message>
        <source>%1 in the middle of the file, at %2, belong to no cluster of the disk.</source>
        <translation>文件中间位于 %2 的 %1 不属于磁盘的任何簇。</translation>
    </message>
    <message>
        <source>The file has %1 and its data area would begin at %2. No cluster is stored yet, so nothing is missing.</source>
        <translation>文件有 %1，它的数据区应从 %2 开始。还没有存储任何簇，所以什么都不缺。</translation>
    </message>
    <message>
        <source>The backup history (dirty bitmaps) tells backup programs what changed since the last backup; the contents of the disk do not depend on it.</source>
        <translation>备份历史（dirty bitmap）告诉备份程序上次备份以来更改了什么；磁盘的内容不依赖于它。</translation>
    </message>
    <message>
        <source>The header names a place for it that is not in the file.</source>
        <translation>文件头为它指出的位置不在文件中。</translation>
    </message>
    <message>
        <source>It lies at %1, which is not where a cluster can begin.</source>
        <translation>它位于 %1，那里不能是簇的开头。</translation>
    </message>
    <message>
        <source>At %1, where the header names one, something else is stored.</source>
        <translation>在文件头指出的位置 %1 存储着别的内容。</translation>
    </message>
    <message>
        <source>What is stored at %1 is not what was written there. QEMU refuses to open such an image for reading.</source>
        <translation>存储在 %1 的内容与当初写入的不同。QEMU 拒绝打开这样的映像来读取。</translation>
    </message>
    <message>
        <source>A section of it is longer than the room it has, or its end is missing.</source>
        <translation>它的一部分比可用空间长，或者缺少末尾。</translation>
    </message>
    <message>
        <source>The image has a feature (%1) that is marked as necessary and that this program does not know. Nothing in the file may be changed without knowing it.</source>
        <translation>映像有一项标记为必需的特性（%1），本程序不认识它。不认识它就不得更改文件中的任何内容。</translation>
    </message>
    <message>
        <source>A bitmap covers another size than the disk has.</source>
        <translation>有一个位图覆盖的大小与磁盘的不同。</translation>
    </message>
    <message>
        <source>A bitmap has a granularity of %1 sectors, which is not a power of two.</source>
        <translation>有一个位图的粒度是 %1 个扇区，不是 2 的幂。</translation>
    </message>
    <message>
        <source>A piece of a bitmap lies at %1, which is not a cluster inside the file.</source>
        <translation>位图的一部分位于 %1，那里不是文件中的簇。</translation>
    </message>
    <message>
        <source>Two pieces of bitmaps lie at the same place, %1.</source>
        <translation>位图的两部分位于同一位置 %1。</translation>
    </message>
    <message>
        <source>The image was last closed by software that does not keep it up to date, so it must not be trusted.</source>
        <translation>映像最后由不维护它的软件关闭，因此不能相信它。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>in use by a virtual machine</source>
        <translation>正被虚拟机使用</translation>
    </message>
    <message>
        <source>being read by another program</source>
        <translation>正被另一个程序读取</translation>
    </message>
    <message>
        <source>cannot tell whether it is in use</source>
        <translation>无法判断是否正在使用</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>clusters, all clusters, per cent</comment>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clusters, per cent</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>磁盘大小</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation>簇大小</translation>
    </message>
    <message>
        <source>Allocated clusters</source>
        <translation>已分配的簇</translation>
    </message>
    <message>
        <source>Fragmented clusters</source>
        <translation>碎片簇</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>文件更改时间</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>File size in bytes</source>
        <translation>文件大小（字节）</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查程序</translation>
    </message>
    <message>
        <source>As QEMU 7.2 counts: corruptions %1, leaks %2, allocated clusters %3 of %4, fragmented clusters %5, image end offset %6.</source>
        <translation>按 QEMU 7.2 的计数：损坏 %1，泄漏 %2，已分配的簇 %3 / %4，碎片簇 %5，映像结束偏移 %6。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>浪费的空间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>space only</source>
        <translation>仅空间</translation>
    </message>
    <message>
        <source>guest reads differently</source>
        <translation>客户机读到的内容不同</translation>
    </message>
    <message>
        <source>backup history</source>
        <translation>备份历史</translation>
    </message>
    <message>
        <source>Not closed properly</source>
        <translation>未正常关闭</translation>
    </message>
    <message>
        <source>Closed by unknown software</source>
        <translation>由未知软件关闭</translation>
    </message>
    <message>
        <source>Conversion to another format was interrupted</source>
        <translation>到另一种格式的转换被中断</translation>
    </message>
    <message>
        <source>Marked as empty, but holds data</source>
        <translation>标记为空，却含有数据</translation>
    </message>
    <message>
        <source>Start of the data area is wrong</source>
        <translation>数据区的起点有误</translation>
    </message>
    <message>
        <source>Disk size cannot be right</source>
        <translation>磁盘大小不可能正确</translation>
    </message>
    <message>
        <source>Table is too small for the disk</source>
        <translation>表对磁盘来说太小</translation>
    </message>
    <message>
        <source>Unused half of the disk size is not empty</source>
        <translation>磁盘大小未使用的一半不为空</translation>
    </message>
    <message>
        <source>Part of the file could not be read</source>
        <translation>文件的一部分无法读取</translation>
    </message>
    <message>
        <source>Table is cut off by the end of the file</source>
        <translation>表被文件末尾截断</translation>
    </message>
    <message>
        <source>Points outside the file</source>
        <translation>指向文件之外</translation>
    </message>
    <message>
        <source>Points into the header or the table</source>
        <translation>指向文件头或表</translation>
    </message>
    <message>
        <source>Points into the backup history</source>
        <translation>指向备份历史</translation>
    </message>
    <message>
        <source>Lies off the cluster grid</source>
        <translation>不在簇网格上</translation>
    </message>
    <message>
        <source>Overlaps another cluster</source>
        <translation>与另一个簇重叠</translation>
    </message>
    <message>
        <source>Two clusters share one place</source>
        <translation>两个簇共用一个位置</translation>
    </message>
    <message>
        <source>Cluster is cut by the end of the file</source>
        <translation>簇被文件末尾截断</translation>
    </message>
    <message>
        <source>Cluster lies beyond the end of the disk</source>
        <translation>簇在磁盘末尾之后</translation>
    </message>
    <message>
        <source>Clusters at the end belong to nobody</source>
        <translation>末尾的簇不属于任何人</translation>
    </message>
    <message>
        <source>Bytes behind the last cluster belong to nobody</source>
        <translation>最后一个簇后面的字节不属于任何人</translation>
    </message>
    <message>
        <source>Space in the middle belongs to nobody</source>
        <translation>中间的空间不属于任何人</translation>
    </message>
    <message>
        <source>File ends before its data area begins</source>
        <translation>文件在数据区开始之前结束</translation>
    </message>
    <message>
        <source>Backup history is not in the file</source>
        <translation>备份历史不在文件中</translation>
    </message>
    <message>
        <source>Backup history lies off the cluster grid</source>
        <translation>备份历史不在簇网格上</translation>
    </message>
    <message>
        <source>No backup history where the header names one</source>
        <translation>文件头指出的位置没有备份历史</translation>
    </message>
    <message>
        <source>Checksum of the backup history is wrong</source>
        <translation>备份历史的校验和有误</translation>
    </message>
    <message>
        <source>Backup history is malformed</source>
        <translation>备份历史的格式有误</translation>
    </message>
    <message>
        <source>Holds a part that only its maker understands</source>
        <translation>含有只有创建者才理解的部分</translation>
    </message>
    <message>
        <source>Backup bitmap does not fit the disk</source>
        <translation>备份位图与磁盘不符</translation>
    </message>
    <message>
        <source>Backup bitmap has an impossible granularity</source>
        <translation>备份位图的粒度不可能</translation>
    </message>
    <message>
        <source>Backup bitmap is not in the file</source>
        <translation>备份位图不在文件中</translation>
    </message>
    <message>
        <source>Backup bitmaps share one place</source>
        <translation>备份位图共用一个位置</translation>
    </message>
    <message>
        <source>Backup history is out of date</source>
        <translation>备份历史已过时</translation>
    </message>
    <message numerus="yes">
        <source>%1 place could not be read</source>
        <translation>
            <numerusform>%1 个位置无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places could not be read</source>
        <translation>
            <numerusform>%1 个位置无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points outside the file</source>
        <translation>
            <numerusform>%1 个簇指向文件之外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point outside the file</source>
        <translation>
            <numerusform>%1 个簇指向文件之外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points into the header or the table</source>
        <translation>
            <numerusform>%1 个簇指向文件头或表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point into the header or the table</source>
        <translation>
            <numerusform>%1 个簇指向文件头或表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster points into the backup history</source>
        <translation>
            <numerusform>%1 个簇指向备份历史</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters point into the backup history</source>
        <translation>
            <numerusform>%1 个簇指向备份历史</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster lies off the cluster grid</source>
        <translation>
            <numerusform>%1 个簇不在簇网格上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters lie off the cluster grid</source>
        <translation>
            <numerusform>%1 个簇不在簇网格上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster overlaps another one</source>
        <translation>
            <numerusform>%1 个簇与另一个簇重叠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters overlap another one</source>
        <translation>
            <numerusform>%1 个簇与另一个簇重叠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster shares the place of another one</source>
        <translation>
            <numerusform>%1 个簇与另一个簇共用位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share the place of another one</source>
        <translation>
            <numerusform>%1 个簇与另一个簇共用位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster is cut by the end of the file</source>
        <translation>
            <numerusform>%1 个簇被文件末尾截断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters are cut by the end of the file</source>
        <translation>
            <numerusform>%1 个簇被文件末尾截断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster lies beyond the end of the disk</source>
        <translation>
            <numerusform>%1 个簇在磁盘末尾之后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters lie beyond the end of the disk</source>
        <translation>
            <numerusform>%1 个簇在磁盘末尾之后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 place in the middle belongs to nobody</source>
        <translation>
            <numerusform>中间有 %1 个位置不属于任何人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places in the middle belong to nobody</source>
        <translation>
            <numerusform>中间有 %1 个位置不属于任何人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title (count)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title · bytes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>a QEMU image (qcow2)</source>
        <translation>QEMU 映像（qcow2）</translation>
    </message>
    <message>
        <source>a QEMU image (QED)</source>
        <translation>QEMU 映像（QED）</translation>
    </message>
    <message>
        <source>a VirtualBox image (VDI)</source>
        <translation>VirtualBox 映像（VDI）</translation>
    </message>
    <message>
        <source>a VMware image (VMDK)</source>
        <translation>VMware 映像（VMDK）</translation>
    </message>
    <message>
        <source>the description of a VMware image (VMDK)</source>
        <translation>VMware 映像（VMDK）的描述文件</translation>
    </message>
    <message>
        <source>a Hyper-V image (VHDX)</source>
        <translation>Hyper-V 映像（VHDX）</translation>
    </message>
    <message>
        <source>a Virtual PC or Hyper-V image (VHD)</source>
        <translation>Virtual PC 或 Hyper-V 映像（VHD）</translation>
    </message>
    <message>
        <source>a Bochs image</source>
        <translation>Bochs 映像</translation>
    </message>
    <message>
        <source>an Apple disk image (DMG)</source>
        <translation>Apple 磁盘映像（DMG）</translation>
    </message>
    <message>
        <source>an encrypted raw disk (LUKS)</source>
        <translation>加密的原始磁盘（LUKS）</translation>
    </message>
    <message>
        <source>a CD or DVD image (ISO 9660)</source>
        <translation>CD 或 DVD 映像（ISO 9660）</translation>
    </message>
    <message>
        <source>a raw disk with a partition table (GPT)</source>
        <translation>带分区表的原始磁盘（GPT）</translation>
    </message>
    <message>
        <source>a raw disk with a partition table (Apple)</source>
        <translation>带分区表的原始磁盘（Apple）</translation>
    </message>
    <message>
        <source>a raw disk with a partition table (MBR)</source>
        <translation>带分区表的原始磁盘（MBR）</translation>
    </message>
    <message>
        <source>a raw disk of a volume group (LVM)</source>
        <translation>卷组中的原始磁盘（LVM）</translation>
    </message>
    <message>
        <source>a file that begins with zeros</source>
        <translation>以零开头的文件</translation>
    </message>
    <message>
        <source>a compressed file (gzip)</source>
        <translation>压缩文件（gzip）</translation>
    </message>
    <message>
        <source>a compressed file (bzip2)</source>
        <translation>压缩文件（bzip2）</translation>
    </message>
    <message>
        <source>a compressed file (xz)</source>
        <translation>压缩文件（xz）</translation>
    </message>
    <message>
        <source>a compressed file (zstd)</source>
        <translation>压缩文件（zstd）</translation>
    </message>
    <message>
        <source>an archive (zip)</source>
        <translation>归档文件（zip）</translation>
    </message>
    <message>
        <source>an archive (7z)</source>
        <translation>归档文件（7z）</translation>
    </message>
    <message>
        <source>an archive (rar)</source>
        <translation>归档文件（rar）</translation>
    </message>
    <message>
        <source>an archive (tar)</source>
        <translation>归档文件（tar）</translation>
    </message>
    <message>
        <source>It may be a raw disk, which can be imported, or a file whose contents were lost.</source>
        <translation>它可能是可以导入的原始磁盘，也可能是内容已丢失的文件。</translation>
    </message>
    <message>
        <source>Importing it makes a Parallels image of it, and leaves the file as it is.</source>
        <translation>导入会用它创建 Parallels 映像，文件本身保持原样。</translation>
    </message>
    <message>
        <source>Such a file marks the folder of a Parallels disk; the disk itself is in the .hds files beside it.</source>
        <translation>这样的文件标记 Parallels 磁盘的文件夹；磁盘本身在它旁边的 .hds 文件中。</translation>
    </message>
    <message>
        <source>The disks of the machine are in the .hdd folders beside it.</source>
        <translation>虚拟机的磁盘在它旁边的 .hdd 文件夹中。</translation>
    </message>
    <message>
        <source>The disk itself is in the .hds files beside it.</source>
        <translation>磁盘本身在它旁边的 .hds 文件中。</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>the description of a Parallels disk</source>
        <translation>Parallels 磁盘的描述文件</translation>
    </message>
    <message>
        <source>the settings of a Parallels virtual machine</source>
        <translation>Parallels 虚拟机的设置</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>XML 文档</translation>
    </message>
    <message>
        <source>a raw disk without partitions (%1)</source>
        <translation>没有分区的原始磁盘（%1）</translation>
    </message>
    <message>
        <source>A virtual machine reads it as a CD or DVD. There is nothing to check or repair in it here.</source>
        <translation>虚拟机把它当作 CD 或 DVD 读取。这里没有可检查或修复的内容。</translation>
    </message>
    <message>
        <source>“qemu-img convert -O parallels” makes a Parallels image of it, and leaves the file as it is.</source>
        <translation>“qemu-img convert -O parallels”会用它创建 Parallels 映像，文件本身保持原样。</translation>
    </message>
    <message>
        <source>Unpack it first, then open what was in it.</source>
        <translation>请先解压，再打开其中的内容。</translation>
    </message>
    <message>
        <source>This is a folder, not a disk image.</source>
        <translation>这是文件夹，不是磁盘映像。</translation>
    </message>
    <message>
        <source>This is %1, not a Parallels disk image.</source>
        <translation>这是%1，不是 Parallels 磁盘映像。</translation>
    </message>
    <message>
        <source>No disk image (.hds, .hdd) lies there.</source>
        <translation>那里没有磁盘映像（.hds、.hdd）。</translation>
    </message>
    <message>
        <source>The images of the disk:</source>
        <translation>磁盘的映像：</translation>
    </message>
    <message>
        <source>The first of the disk images there:</source>
        <translation>那里的磁盘映像中的前几个：</translation>
    </message>
    <message>
        <source>The disk images there:</source>
        <translation>那里的磁盘映像：</translation>
    </message>
    <message>
        <source>folder · %1</source>
        <translation>文件夹 · %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>not closed properly</source>
        <translation>未正常关闭</translation>
    </message>
    <message>
        <source>closed by software that keeps the backup history (v2.1)</source>
        <translation>由维护备份历史的软件（v2.1）关闭</translation>
    </message>
    <message>
        <source>closed by Parallels Desktop (%1)</source>
        <translation>由 Parallels Desktop 关闭（%1）</translation>
    </message>
    <message>
        <source>closed by unknown software (%1)</source>
        <translation>由未知软件关闭（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster moves</source>
        <translation>
            <numerusform>%1 个簇要移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters move</source>
        <translation>
            <numerusform>%1 个簇要移动</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1 are copied).</source>
        <comment>how many bytes</comment>
        <translation> （复制 %1）。</translation>
    </message>
    <message>
        <source>converted to %1</source>
        <translation>已转换为 %1</translation>
    </message>
    <message>
        <source>compacted, clusters of zeros given back</source>
        <translation>已压缩，全零的簇已让出</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>已压缩</translation>
    </message>
    <message>
        <source>the image is damaged or was not closed properly. Repair it first.</source>
        <translation>映像已损坏或未正常关闭。请先修复它。</translation>
    </message>
    <message>
        <source>its format extension holds something that this program does not know. Export the disk to a new image instead.</source>
        <translation>它的格式扩展含有本程序不认识的内容。请改为把磁盘导出到新映像。</translation>
    </message>
    <message>
        <source>its clusters do not lie on a common grid. Convert it to v2, or export the disk to a new image instead.</source>
        <translation>它的簇没有共同的网格。请把它转换为 v2，或把磁盘导出到新映像。</translation>
    </message>
    <message>
        <source>it has the format %1 already.</source>
        <translation>它已经是格式 %1。</translation>
    </message>
    <message>
        <source>the format v1 holds disks of at most %1.</source>
        <translation>格式 v1 最多容纳 %1 的磁盘。</translation>
    </message>
    <message>
        <source>a place in the file is beyond what the format can name. Compact the image first, or export the disk to a new image.</source>
        <translation>文件中有一个位置超出了格式所能表示的范围。请先压缩映像，或把磁盘导出到新映像。</translation>
    </message>
    <message>
        <source>%1 of data that nothing points to would be overwritten (they may be what a lost entry of the table pointed to). That has to be allowed.</source>
        <translation>会覆盖没有任何条目指向的 %1 数据（它们可能是表中丢失的条目所指向的）。这需要得到允许。</translation>
    </message>
    <message>
        <source>the file would be larger than the file system can hold.</source>
        <translation>文件会大于文件系统所能容纳的大小。</translation>
    </message>
    <message>
        <source>there is not enough free space.</source>
        <translation>可用空间不足。</translation>
    </message>
    <message>
        <source>the result would not be healthy. Export the disk to a new image instead.</source>
        <translation>结果不会是完好的。请改为把磁盘导出到新映像。</translation>
    </message>
    <message>
        <source>The image becomes %1. Nothing that the virtual machine reads changes.</source>
        <translation>映像将变为 %1。虚拟机读到的内容不变。</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster of zeros is given back.</source>
        <translation>
            <numerusform>让出 %1 个全零的簇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters of zeros are given back.</source>
        <translation>
            <numerusform>让出 %1 个全零的簇。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file becomes %1 shorter: %2 instead of %3.</source>
        <translation>文件将缩短 %1：从 %3 变为 %2。</translation>
    </message>
    <message>
        <source>The file becomes %1 longer: %2 instead of %3.</source>
        <translation>文件将加长 %1：从 %3 变为 %2。</translation>
    </message>
    <message>
        <source>%1 of data that nothing points to are overwritten or cut off. Only the undo file keeps them.</source>
        <translation>没有任何条目指向的 %1 数据会被覆盖或截去。只有撤销文件会保存它们。</translation>
    </message>
    <message>
        <source>%1 of data that nothing points to stay where they are.</source>
        <translation>没有任何条目指向的 %1 数据保留在原处。</translation>
    </message>
    <message>
        <source>Clusters of zeros stay: this file is a part of a larger disk, where they hide what an older layer holds.</source>
        <translation>全零的簇会保留：此文件是更大磁盘的一部分，这些簇在其中遮住较旧的层的内容。</translation>
    </message>
    <message>
        <source>The backup history lies at the end of the file and is not moved; free space before it stays.</source>
        <translation>备份历史位于文件末尾，不会移动；它前面的空闲空间会保留。</translation>
    </message>
    <message>
        <source>A backup history that was not valid any more is taken out of use.</source>
        <translation>不再有效的备份历史会停用。</translation>
    </message>
    <message>
        <source>Shares its place</source>
        <translation>共用位置</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Fragmented</source>
        <translation>碎片</translation>
    </message>
    <message>
        <source>In sequence</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Backup history</source>
        <translation>备份历史</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>未存储</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>不在此文件中</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>points outside the file</source>
        <translation>指向文件之外</translation>
    </message>
    <message>
        <source>points into header or table</source>
        <translation>指向文件头或表</translation>
    </message>
    <message>
        <source>points into the backup history</source>
        <translation>指向备份历史</translation>
    </message>
    <message>
        <source>its table entry is not in the file</source>
        <translation>它的表条目不在文件中</translation>
    </message>
    <message>
        <source>off the cluster grid</source>
        <translation>不在簇网格上</translation>
    </message>
    <message>
        <source>off the grid, like other clusters of this image</source>
        <translation>不在网格上，与此映像的其他簇一样</translation>
    </message>
    <message>
        <source>overlaps another cluster</source>
        <translation>与另一个簇重叠</translation>
    </message>
    <message>
        <source>cut by the end of the file</source>
        <translation>被文件末尾截断</translation>
    </message>
    <message>
        <source>its place belongs to another cluster</source>
        <translation>它的位置属于另一个簇</translation>
    </message>
    <message>
        <source>shares its place</source>
        <translation>共用位置</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>beyond the end of the disk</source>
        <translation>在磁盘末尾之后</translation>
    </message>
    <message>
        <source>wasted: nothing refers to it</source>
        <translation>浪费：没有任何条目指向它</translation>
    </message>
    <message>
        <source>fragmented</source>
        <translation>碎片</translation>
    </message>
    <message>
        <source>in sequence</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>header and table</source>
        <translation>文件头和表</translation>
    </message>
    <message>
        <source>padding before the data</source>
        <translation>数据之前的填充</translation>
    </message>
    <message>
        <source>not stored by the file system, reads as zeros</source>
        <translation>文件系统未存储，读为零</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>不在此文件中</translation>
    </message>
    <message>
        <source>unallocated</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the states of a cluster</comment>
        <translation>， </translation>
    </message>
    <message>
        <source>A disk of %1 in format %2, with clusters of %3.</source>
        <translation>%1 的磁盘，格式 %2，簇大小 %3。</translation>
    </message>
    <message>
        <source>The file has %1 and will not grow.</source>
        <translation>文件有 %1，不会再变大。</translation>
    </message>
    <message>
        <source>The file has %1 and may grow to %2.</source>
        <translation>文件有 %1，可能增大到 %2。</translation>
    </message>
    <message>
        <source>A disk of %1 was imported; its data takes %2, and %3 of zeros were left out.</source>
        <translation>已导入 %1 的磁盘；其数据占用 %2，略去了 %3 的零。</translation>
    </message>
    <message>
        <source>Read back and compared: the same.</source>
        <translation>已读回并比较：相同。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>finding: what repair does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>cannot be done: %1</source>
        <translation>无法执行：%1</translation>
    </message>
    <message>
        <source>held back, since damage is left</source>
        <translation>因仍有损坏而搁置</translation>
    </message>
    <message>
        <source>another finding forbids every repair of this image</source>
        <translation>另一项发现禁止对此映像做任何修复</translation>
    </message>
    <message>
        <source>the new place would be beyond what the table can name</source>
        <translation>新位置会超出表所能表示的范围</translation>
    </message>
    <message>
        <source>the file would be larger than the file system can hold</source>
        <translation>文件会大于文件系统所能容纳的大小</translation>
    </message>
    <message>
        <source>there is not enough free space</source>
        <translation>可用空间不足</translation>
    </message>
    <message>
        <source>the room that it needs is in use, or a limit of the format is reached</source>
        <translation>它所需的空间已被使用，或者达到了格式的限制</translation>
    </message>
    <message>
        <source>Nothing that the virtual machine reads changes</source>
        <translation>虚拟机读到的内容都不变</translation>
    </message>
    <message>
        <source>Some places will read differently</source>
        <translation>有些位置读起来会不同</translation>
    </message>
    <message>
        <source>Gives something up</source>
        <translation>会放弃某些东西</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>没有任何更改</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>%1 edited by hand</source>
        <translation>手动编辑了 %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>date · state · size of the undo file · what</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>the change was interrupted, and this is another file than the one that was being changed</source>
        <translation>更改被中断，而且这不是当时正在更改的那个文件</translation>
    </message>
    <message>
        <source>the file was %1 bytes long after the repair and has %2 now</source>
        <translation>文件在修复之后长 %1 个字节，现在有 %2 个</translation>
    </message>
    <message>
        <source>the header or the table was changed</source>
        <translation>文件头或表被更改了</translation>
    </message>
    <message>
        <source>%1 at %2 were changed</source>
        <translation>%2 处的 %1 被更改了</translation>
    </message>
    <message>
        <source>%1  [%2]</source>
        <comment>sentence [id]</comment>
        <translation>%1  [%2]</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what would be done (why it is not)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (there is no repair for it)</source>
        <translation>%1（无法修复）</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>没有遗漏任何内容。</translation>
    </message>
    <message>
        <source>%1 at the end of the file, which nothing referred to.</source>
        <translation>文件末尾没有任何条目指向的 %1。</translation>
    </message>
    <message>
        <source>The backup history: the next backup has to be a full one.</source>
        <translation>备份历史：下次备份必须是完整备份。</translation>
    </message>
    <message>
        <source>What %1 of the disk read before.</source>
        <translation>磁盘的 %1 以前读到的内容。</translation>
    </message>
    <message>
        <source>The undo file keeps all bytes that were overwritten or cut off.</source>
        <translation>撤销文件保存所有被覆盖或截去的字节。</translation>
    </message>
    <message>
        <source>The original still has all of it.</source>
        <translation>原文件仍有全部内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 place of the disk</source>
        <translation>
            <numerusform>磁盘的 %1 个位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 places of the disk</source>
        <translation>
            <numerusform>磁盘的 %1 个位置</numerusform>
        </translation>
    </message>
    <message>
        <source>Read now as the layer below has them, or as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>现在读为下面的层的内容，或读为零：%1（%2）</translation>
    </message>
    <message>
        <source>Will read as the layer below has them, or as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>将读为下面的层的内容，或读为零：%1（%2）</translation>
    </message>
    <message>
        <source>Read as zeros now: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>现在读为零：%1（%2）</translation>
    </message>
    <message>
        <source>Will read as zeros: %1 (%2)</source>
        <comment>places (bytes)</comment>
        <translation>将读为零：%1（%2）</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>first byte, last byte, bytes</comment>
        <translation>%1 到 %2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>… and %1 more</source>
        <translation>
            <numerusform>… 以及另外 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>修复后的文件</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文件</translation>
    </message>
    <message>
        <source>Repaired copy</source>
        <translation>修复后的副本</translation>
    </message>
    <message>
        <source>Undo file</source>
        <translation>撤销文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>File size before, in bytes</source>
        <translation>之前的文件大小（字节）</translation>
    </message>
    <message>
        <source>File size afterwards, in bytes</source>
        <translation>之后的文件大小（字节）</translation>
    </message>
    <message>
        <source>Entries of the table that changed</source>
        <translation>已更改的表条目</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation>之前的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 afterwards</source>
        <translation>之后的 SHA-256</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Reads differently now</source>
        <translation>现在读起来不同</translation>
    </message>
    <message>
        <source>No place of the disk.</source>
        <translation>磁盘没有任何位置如此。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>marks it closed, last of all</source>
        <translation>最后才把它标记为已关闭</translation>
    </message>
    <message>
        <source>clears it</source>
        <translation>把它清空</translation>
    </message>
    <message>
        <source>makes the disk as large as the table</source>
        <translation>使磁盘与表一样大</translation>
    </message>
    <message>
        <source>makes the disk larger</source>
        <translation>扩大磁盘</translation>
    </message>
    <message>
        <source>writes the right value</source>
        <translation>写入正确的值</translation>
    </message>
    <message>
        <source>clears the mark</source>
        <translation>清除标记</translation>
    </message>
    <message>
        <source>makes it read as the layer below, or as zeros</source>
        <translation>使它读为下面的层的内容，或读为零</translation>
    </message>
    <message>
        <source>makes it read as zeros</source>
        <translation>使它读为零</translation>
    </message>
    <message>
        <source>Repair clears the mark. Nothing that the virtual machine reads changes.</source>
        <translation>修复会清除标记。虚拟机读到的内容不变。</translation>
    </message>
    <message>
        <source>Repair clears the entry in the table, so that the layer below shows through; where there is none, the cluster reads as zeros.</source>
        <translation>修复会清除表中的条目，使下面的层显露出来；没有下面的层时，簇读为零。</translation>
    </message>
    <message>
        <source>Repair clears the entry in the table, so that the cluster reads as zeros.</source>
        <translation>修复会清除表中的条目，使簇读为零。</translation>
    </message>
    <message>
        <source>gives each its own copy</source>
        <translation>给每个簇一份自己的副本</translation>
    </message>
    <message>
        <source>moves it to a place of its own</source>
        <translation>把它移到自己的位置</translation>
    </message>
    <message>
        <source>completes the file</source>
        <translation>补全文件</translation>
    </message>
    <message>
        <source>completes the file, keeps the data</source>
        <translation>补全文件，保留数据</translation>
    </message>
    <message>
        <source>makes the table larger</source>
        <translation>扩大表</translation>
    </message>
    <message>
        <source>cuts the file by %1</source>
        <translation>把文件截去 %1</translation>
    </message>
    <message>
        <source>cuts the file</source>
        <translation>截短文件</translation>
    </message>
    <message>
        <source>keeps it</source>
        <translation>保留它</translation>
    </message>
    <message>
        <source>detaches the backup history</source>
        <translation>分离备份历史</translation>
    </message>
    <message>
        <source>Repair does nothing about this.</source>
        <translation>修复不会对此做任何事。</translation>
    </message>
    <message>
        <source>Repair gives the cluster a copy of its own, so that writing to one no longer changes the other. What they read stays the same.</source>
        <translation>修复会给簇一份自己的副本，使写入一个不再改变另一个。它们读到的内容不变。</translation>
    </message>
    <message>
        <source>Repair copies the cluster to a place where clusters can begin. What it reads stays the same.</source>
        <translation>修复会把簇复制到簇可以开始的位置。它读到的内容不变。</translation>
    </message>
    <message>
        <source>Repair makes the file long enough for the whole cluster. What is there stays; what is missing reads as zeros.</source>
        <translation>修复会使文件足够长，以容纳整个簇。已有的保留，缺失的读为零。</translation>
    </message>
    <message>
        <source>Repair makes room with zeros. Nothing that the virtual machine reads changes.</source>
        <translation>修复会用零补足空间。虚拟机读到的内容不变。</translation>
    </message>
    <message>
        <source>Repair cuts %1 off the end of the file. Nothing that the virtual machine reads changes.</source>
        <translation>修复会从文件末尾截去 %1。虚拟机读到的内容不变。</translation>
    </message>
    <message>
        <source>Repair cuts it off. Nothing that the virtual machine reads changes.</source>
        <translation>修复会把它截去。虚拟机读到的内容不变。</translation>
    </message>
    <message>
        <source>Repair leaves it as it is.</source>
        <translation>修复会让它保持原样。</translation>
    </message>
    <message>
        <source>Repair takes the backup history out of use; its bytes stay in the file. The next backup has to be a full one.</source>
        <translation>修复会停用备份历史；它的字节留在文件中。下次备份必须是完整备份。</translation>
    </message>
    <message>
        <source>Repair marks the image as closed after everything else is done and was checked again.</source>
        <translation>修复会在其他一切完成并再次检查之后，把映像标记为已关闭。</translation>
    </message>
    <message>
        <source>Repair writes the right value into the header.</source>
        <translation>修复会把正确的值写入文件头。</translation>
    </message>
    <message>
        <source>%1, if you choose so</source>
        <translation>%1（如果您这样选择）</translation>
    </message>
    <message>
        <source>While this stands, nothing in the image can be repaired safely.</source>
        <translation>只要这一点还在，映像中就没有什么能安全地修复。</translation>
    </message>
    <message>
        <source>That is the answer to “%1”, which concerns the same cluster.</source>
        <translation>这是对“%1”的处理，它涉及同一个簇。</translation>
    </message>
    <message>
        <source>It is not done unless you choose so: the file is probably incomplete, or its header wrong.</source>
        <translation>除非您这样选择，否则不会执行：文件可能不完整，或者它的文件头有误。</translation>
    </message>
    <message>
        <source>It is not done unless you choose so.</source>
        <translation>除非您这样选择，否则不会执行。</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1: %2  [%3]</source>
        <comment>severity: title [id]</comment>
        <translation>%1：%2  [%3]</translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation>修复：%1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1，以及%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>list of things</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <comment>end of a list of three or more</comment>
        <translation>%1，以及%2</translation>
    </message>
    <message>
        <source>the table has no entry for them</source>
        <translation>表中没有它们的条目</translation>
    </message>
    <message>
        <source>they are not in the file</source>
        <translation>它们不在文件中</translation>
    </message>
    <message>
        <source>the table points into the header or the table</source>
        <translation>表指向文件头或表本身</translation>
    </message>
    <message>
        <source>the drive could not read them</source>
        <translation>驱动器无法读取它们</translation>
    </message>
    <message>
        <source>the file of the disk that has them is missing or cannot be opened</source>
        <translation>磁盘中含有它们的文件缺失或无法打开</translation>
    </message>
    <message>
        <source>%1 bytes at guest offset %2: %3</source>
        <translation>客户机偏移 %2 处的 %1 个字节：%3</translation>
    </message>
    <message>
        <source>One place of the disk, %1, is damaged or missing.</source>
        <translation>磁盘有一个位置（%1）已损坏或缺失。</translation>
    </message>
    <message>
        <source>%1 places of the disk, %2 together, are damaged or missing.</source>
        <translation>磁盘有 %1 个位置（共 %2）已损坏或缺失。</translation>
    </message>
    <message>
        <source>%1 of %2 hold data.</source>
        <translation>%2 中有 %1 含有数据。</translation>
    </message>
    <message>
        <source>%1 are in other files of the disk and become zeros.</source>
        <translation>%1 在磁盘的其他文件中，将变为零。</translation>
    </message>
    <message>
        <source>The new file would have up to %1, and a file there has at most %2.</source>
        <translation>新文件最多会有 %1，而那里的文件最多有 %2。</translation>
    </message>
    <message>
        <source>The target needs up to %1, and only %2 are free there.</source>
        <translation>目标最多需要 %1，那里只有 %2 可用。</translation>
    </message>
    <message>
        <source>The target needs up to %1; %2 are free there.</source>
        <translation>目标最多需要 %1；那里有 %2 可用。</translation>
    </message>
    <message>
        <source>%1 of the disk were exported; %2 of them hold data.</source>
        <translation>已导出磁盘的 %1；其中 %2 含有数据。</translation>
    </message>
    <message>
        <source>Zeros stand for %1 that are in other files of the disk.</source>
        <translation>在磁盘其他文件中的 %1 用零代替。</translation>
    </message>
    <message>
        <source>Zeros stand for them.</source>
        <translation>它们用零代替。</translation>
    </message>
    <message>
        <source>Read back and compared: the same. SHA-256 of its bytes: %1</source>
        <translation>已读回并比较：相同。其字节的 SHA-256：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster is damaged</source>
        <translation>
            <numerusform>%1 个簇已损坏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters are damaged</source>
        <translation>
            <numerusform>%1 个簇已损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>the table is cut off by the end of the file</source>
        <translation>表被文件末尾截断</translation>
    </message>
    <message numerus="yes">
        <source>%1 value in the header is wrong</source>
        <translation>
            <numerusform>文件头中有 %1 个值有误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values in the header are wrong</source>
        <translation>
            <numerusform>文件头中有 %1 个值有误</numerusform>
        </translation>
    </message>
    <message>
        <source>the image has a feature that this program does not know</source>
        <translation>映像有一项本程序不认识的特性</translation>
    </message>
    <message>
        <source>the backup history is damaged</source>
        <translation>备份历史已损坏</translation>
    </message>
    <message>
        <source>%1 at the end are wasted</source>
        <translation>末尾浪费了 %1</translation>
    </message>
    <message>
        <source>a conversion to another format was interrupted</source>
        <translation>到另一种格式的转换被中断</translation>
    </message>
    <message>
        <source>the image was not closed properly</source>
        <translation>映像未正常关闭</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>In use by a virtual machine; shown read-only, the result may change.</source>
        <translation>正被虚拟机使用；以只读方式显示，结果可能会变化。</translation>
    </message>
    <message>
        <source>The file changed while it was being checked; the result may be wrong.</source>
        <translation>文件在检查过程中发生了变化；结果可能有误。</translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 place of the file: the drive may be failing. Copy it first.</source>
        <translation>
            <numerusform>文件有 %1 个位置无法读取：驱动器可能快要出故障。请先复制文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not read %1 places of the file: the drive may be failing. Copy it first.</source>
        <translation>
            <numerusform>文件有 %1 个位置无法读取：驱动器可能快要出故障。请先复制文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems found in this image.</source>
        <translation>在此映像中没有发现问题。</translation>
    </message>
    <message>
        <source>Nothing can be repaired in a file that cannot be read.</source>
        <translation>无法读取的文件中没有什么可以修复。</translation>
    </message>
    <message>
        <source>Only the software that began the conversion can finish it; until then nothing can be repaired safely.</source>
        <translation>只有开始转换的软件才能完成它；在那之前没有什么能安全地修复。</translation>
    </message>
    <message>
        <source>The file was probably copied only in part: look for a complete copy. What the table still names is shown.</source>
        <translation>文件可能只复制了一部分：请寻找完整的副本。这里显示表中仍有的内容。</translation>
    </message>
    <message>
        <source>Nothing in the image can be repaired safely.</source>
        <translation>映像中没有什么能安全地修复。</translation>
    </message>
    <message>
        <source>%1 will read as the layer below, or as zeros</source>
        <translation>%1 将读为下面的层的内容，或读为零</translation>
    </message>
    <message>
        <source>%1 will read as zeros</source>
        <translation>%1 将读为零</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 缺失</translation>
    </message>
    <message>
        <source>two clusters share their data and one of them may be wrong</source>
        <translation>两个簇共用数据，其中一个可能是错的</translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share the data of others and may be wrong</source>
        <translation>
            <numerusform>%1 个簇与其他簇共用数据，可能是错的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contents of %1 cluster may be wrong</source>
        <translation>
            <numerusform>%1 个簇的内容可能是错的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contents of %1 clusters may be wrong</source>
        <translation>
            <numerusform>%1 个簇的内容可能是错的</numerusform>
        </translation>
    </message>
    <message>
        <source>Check it again when nobody uses it any more.</source>
        <translation>请在没有人使用它之后再次检查。</translation>
    </message>
    <message>
        <source>Files inside the disk were not checked.</source>
        <translation>没有检查磁盘里的文件。</translation>
    </message>
    <message>
        <source>What the virtual machine reads is not affected.</source>
        <translation>虚拟机读到的内容不受影响。</translation>
    </message>
    <message>
        <source>The space can be given back.</source>
        <translation>这些空间可以让出。</translation>
    </message>
    <message>
        <source>The space can be given back, but something may be stored there.</source>
        <translation>这些空间可以让出，但那里可能存储着内容。</translation>
    </message>
    <message>
        <source>The file is probably incomplete, or its header wrong: look for a complete copy before anything is repaired.</source>
        <translation>文件可能不完整，或者它的文件头有误：在做任何修复之前，请寻找完整的副本。</translation>
    </message>
    <message>
        <source>There is no repair that could be done without a decision of yours.</source>
        <translation>没有不经您决定就能进行的修复。</translation>
    </message>
    <message>
        <source>It can be made usable again</source>
        <translation>可以使它重新可用</translation>
    </message>
    <message>
        <source>Part of the damage can be repaired</source>
        <translation>可以修复一部分损坏</translation>
    </message>
    <message>
        <source>%1, and nothing that the virtual machine reads will change.</source>
        <translation>%1，而且虚拟机读到的内容不变。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what can be done: its price</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>The rest needs a decision of yours, or cannot be repaired.</source>
        <translation>其余的需要您决定，或者无法修复。</translation>
    </message>
    <message>
        <source>Seen so far: %1</source>
        <translation>目前发现：%1</translation>
    </message>
    <message>
        <source>Cannot tell whether it is in use.</source>
        <translation>无法判断它是否正在使用。</translation>
    </message>
    <message>
        <source>The virtual machine of this disk is suspended: resume and shut it down before anything is changed here, or work on a copy.</source>
        <translation>此磁盘的虚拟机已挂起：在这里做任何更改之前，请先恢复并关闭虚拟机，或者使用副本。</translation>
    </message>
    <message numerus="yes">
        <source>This file is one layer of a disk with %1 files; only this layer is shown.</source>
        <translation>
            <numerusform>此文件是由 %1 个文件组成的磁盘的一层；只显示这一层。</numerusform>
        </translation>
    </message>
    <message>
        <source>This file seems to be one layer of a disk; only this layer is shown.</source>
        <translation>此文件似乎是磁盘的一层；只显示这一层。</translation>
    </message>
    <message>
        <source>read back, byte %1 of the disk differs</source>
        <translation>读回后，磁盘的字节 %1 不同</translation>
    </message>
    <message>
        <source>the new image does not give byte %1 of the disk</source>
        <translation>新映像没有给出磁盘的字节 %1</translation>
    </message>
    <message>
        <source>it is the image itself</source>
        <translation>它就是映像本身</translation>
    </message>
    <message>
        <source>no table entry can name a place behind %1</source>
        <translation>没有表条目能表示 %1 之后的位置</translation>
    </message>
    <message>
        <source>A bundle with a disk of %1 in one image of format v1.</source>
        <translation>一个包，其中 %1 的磁盘保存在一个格式 v1 的映像中。</translation>
    </message>
    <message>
        <source>A bundle with a disk of %1 in %2 images of format v1.</source>
        <translation>一个包，其中 %1 的磁盘保存在 %2 个格式 v1 的映像中。</translation>
    </message>
    <message>
        <source>The images have %1 and will not grow.</source>
        <translation>映像有 %1，不会再变大。</translation>
    </message>
    <message>
        <source>The images have %1 and may grow to %2.</source>
        <translation>映像有 %1，可能增大到 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 cluster shares its place</source>
        <translation>
            <numerusform>%1 个簇共用位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 clusters share their place</source>
        <translation>
            <numerusform>%1 个簇共用位置</numerusform>
        </translation>
    </message>
    <message>
        <source>What it is could not be told: perhaps a raw disk, which can be imported, or an image whose beginning was lost.</source>
        <translation>无法判断它是什么：也许是可以导入的原始磁盘，也许是开头已丢失的映像。</translation>
    </message>
    <message>
        <source>This is not a Parallels disk image.</source>
        <translation>这不是 Parallels 磁盘映像。</translation>
    </message>
    <message>
        <source>this</source>
        <comment>stands in for the name of something that is no image</comment>
        <translation>这</translation>
    </message>
    <message>
        <source>In line %1 the element %2 is missing, or holds no usable value.</source>
        <translation>第 %1 行的元素 %2 缺失，或者没有可用的值。</translation>
    </message>
    <message>
        <source>The disk is said to have %1 sectors (%2), but its parts end at sector %3.</source>
        <translation>据称磁盘有 %1 个扇区（%2），但它的各部分在扇区 %3 结束。</translation>
    </message>
    <message>
        <source>Part %1 of the disk is said to have %2 sectors, but the header of its image says %3 (%4).</source>
        <translation>据称磁盘的第 %1 部分有 %2 个扇区，但其映像的文件头说有 %3 个（%4）。</translation>
    </message>
    <message>
        <source>Part %1 of the disk begins at sector %2, but the one before it ends at %3: nothing holds what lies between.</source>
        <translation>磁盘的第 %1 部分从扇区 %2 开始，但前一部分在 %3 结束：两者之间的内容不在任何地方。</translation>
    </message>
    <message>
        <source>Part %1 of the disk begins at sector %2, before the one before it ends (%3).</source>
        <translation>磁盘的第 %1 部分从扇区 %2 开始，这在前一部分结束（%3）之前。</translation>
    </message>
    <message>
        <source>Cylinders × heads × sectors make %1 sectors, but the disk has %2. Parallels Desktop wants them to be equal.</source>
        <translation>柱面 × 磁头 × 扇区等于 %1 个扇区，但磁盘有 %2 个。Parallels Desktop 要求两者相等。</translation>
    </message>
    <message>
        <source>Part %1 of the disk is said to have clusters of %2 sectors, but the header of its image says %3.</source>
        <translation>据称磁盘第 %1 部分的簇有 %2 个扇区，但其映像的文件头说有 %3 个。</translation>
    </message>
    <message>
        <source>Part %1 of the disk has no image for the layer %2. What was only there cannot be read.</source>
        <translation>磁盘的第 %1 部分没有层 %2 的映像。只存在于那里的内容无法读取。</translation>
    </message>
    <message>
        <source>%1 is missing. It holds the layer %2; what was only there cannot be read.</source>
        <translation>%1 缺失。它保存层 %2；只存在于那里的内容无法读取。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as an image (%2). Open it alone to see why.</source>
        <translation>%1 无法作为映像打开（%2）。请单独打开它来查看原因。</translation>
    </message>
    <message>
        <source>%1 is called an expanding image (Compressed), but it does not begin as one.</source>
        <translation>%1 被称为可扩展映像（Compressed），但它的开头不是这样。</translation>
    </message>
    <message>
        <source>The descriptor names %1, which is not there. The file lies beside the descriptor and is used from there.</source>
        <translation>描述文件写的是 %1，它不在那里。该文件位于描述文件旁边，从那里使用。</translation>
    </message>
    <message>
        <source>The identifier %1 is used more than once (line %2). Which layer is meant cannot be told.</source>
        <translation>标识符 %1 使用了不止一次（第 %2 行）。无法判断指的是哪一层。</translation>
    </message>
    <message>
        <source>The layer %1 stands on nothing, like another one. A disk has one lowest layer.</source>
        <translation>层 %1 下面没有任何层，另一层也是这样。磁盘只有一个最底层。</translation>
    </message>
    <message>
        <source>The layer %1 stands on one that is not there, and no layer is the lowest.</source>
        <translation>层 %1 下面的层不存在，而且没有任何层是最底层。</translation>
    </message>
    <message>
        <source>The layer %1 stands, through others, on itself. What it holds cannot be put together.</source>
        <translation>层 %1 经由其他层又叠放在自己上面。它的内容无法拼合。</translation>
    </message>
    <message>
        <source>Nothing says which layer the machine writes to.</source>
        <translation>没有说明虚拟机写入哪一层。</translation>
    </message>
    <message>
        <source>The layer that the machine writes to is said to be a vendor&apos;s backup, which it never is.</source>
        <translation>虚拟机写入的层据称是厂商的备份，而这是不可能的。</translation>
    </message>
    <message>
        <source>%1 was not closed properly, although other layers stand on it. Its contents may be incomplete.</source>
        <translation>%1 未正常关闭，尽管有其他层叠放在它上面。它的内容可能不完整。</translation>
    </message>
    <message>
        <source>%1 has clusters of %2 sectors, the layer below has %3.</source>
        <translation>%1 的簇有 %2 个扇区，下面的层有 %3 个。</translation>
    </message>
    <message>
        <source>%1 has another format than the layer below it.</source>
        <translation>%1 的格式与它下面的层不同。</translation>
    </message>
    <message>
        <source>%1 has %2 sectors, the layer below has %3. What lies beyond reads as zeros where this layer holds nothing.</source>
        <translation>%1 有 %2 个扇区，下面的层有 %3 个。在此之外，这一层没有内容的地方读为零。</translation>
    </message>
    <message>
        <source>The name of %1 says the layer %2, the descriptor says %3.</source>
        <translation>%1 的名称说是层 %2，描述文件说是 %3。</translation>
    </message>
    <message>
        <source>The backup of the descriptor says something else. It may be older.</source>
        <translation>描述文件的备份内容不同。它可能更旧。</translation>
    </message>
    <message>
        <source>%1 lies outside of the bundle, as the base of a linked clone does. It is only opened when you say so.</source>
        <translation>%1 位于包之外，就像链接克隆的基础映像那样。只有在您要求时才会打开它。</translation>
    </message>
    <message>
        <source>The descriptor does not name %1. It may be left over, or be missing from the descriptor.</source>
        <translation>描述文件中没有 %1。它可能是遗留下来的，也可能是描述文件漏掉了它。</translation>
    </message>
    <message>
        <source>The disk is encrypted (%1). Its contents cannot be read here.</source>
        <translation>磁盘已加密（%1）。它的内容在这里无法读取。</translation>
    </message>
    <message>
        <source>The virtual machine is suspended: its memory fits the disk as it is. Nothing may be changed.</source>
        <translation>虚拟机已挂起：它的内存与磁盘的现状相符。不得更改任何内容。</translation>
    </message>
    <message>
        <source>%1 is a physical disk. It is never written to.</source>
        <translation>%1 是物理磁盘。从不会写入它。</translation>
    </message>
    <message>
        <source>The descriptor cannot be read</source>
        <translation>无法读取描述文件</translation>
    </message>
    <message>
        <source>The descriptor is incomplete</source>
        <translation>描述文件不完整</translation>
    </message>
    <message>
        <source>Disk size does not fit its parts</source>
        <translation>磁盘大小与它的各部分不符</translation>
    </message>
    <message>
        <source>Size of a part differs from its image</source>
        <translation>一部分的大小与它的映像不同</translation>
    </message>
    <message>
        <source>Gap between parts of the disk</source>
        <translation>磁盘的各部分之间有空隙</translation>
    </message>
    <message>
        <source>Parts of the disk overlap</source>
        <translation>磁盘的各部分重叠</translation>
    </message>
    <message>
        <source>Geometry does not fit the disk size</source>
        <translation>几何参数与磁盘大小不符</translation>
    </message>
    <message>
        <source>Cluster size differs from the image</source>
        <translation>簇大小与映像不同</translation>
    </message>
    <message>
        <source>A file is missing</source>
        <translation>有文件缺失</translation>
    </message>
    <message>
        <source>A file cannot be opened</source>
        <translation>有文件无法打开</translation>
    </message>
    <message>
        <source>A file is not of the type it should be</source>
        <translation>有文件的类型与应有的不符</translation>
    </message>
    <message>
        <source>A file is named where it is not</source>
        <translation>描述文件中某个文件的位置不对</translation>
    </message>
    <message>
        <source>An identifier is used twice</source>
        <translation>有标识符使用了两次</translation>
    </message>
    <message>
        <source>More than one lowest layer</source>
        <translation>有不止一个最底层</translation>
    </message>
    <message>
        <source>No lowest layer</source>
        <translation>没有最底层</translation>
    </message>
    <message>
        <source>Layers stand on each other in a circle</source>
        <translation>各层循环叠放</translation>
    </message>
    <message>
        <source>The layer in use is not known</source>
        <translation>使用中的层未知</translation>
    </message>
    <message>
        <source>A backup is said to be the layer in use</source>
        <translation>有备份据称是使用中的层</translation>
    </message>
    <message>
        <source>A lower layer was not closed properly</source>
        <translation>有较低的层未正常关闭</translation>
    </message>
    <message>
        <source>Layers with different cluster sizes</source>
        <translation>各层的簇大小不同</translation>
    </message>
    <message>
        <source>Layers of different formats</source>
        <translation>各层的格式不同</translation>
    </message>
    <message>
        <source>A layer is larger than the one below</source>
        <translation>有一层比下面的层大</translation>
    </message>
    <message>
        <source>A file&apos;s name says another layer</source>
        <translation>有文件的名称说的是另一层</translation>
    </message>
    <message>
        <source>The descriptor&apos;s backup differs</source>
        <translation>描述文件的备份不同</translation>
    </message>
    <message>
        <source>A file lies outside of the bundle</source>
        <translation>有文件位于包之外</translation>
    </message>
    <message>
        <source>A file that belongs to no layer</source>
        <translation>有文件不属于任何层</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>磁盘已加密</translation>
    </message>
    <message>
        <source>The virtual machine is suspended</source>
        <translation>虚拟机已挂起</translation>
    </message>
    <message>
        <source>A physical disk</source>
        <translation>物理磁盘</translation>
    </message>
    <message>
        <source>restores the descriptor from its backup</source>
        <translation>从备份恢复描述文件</translation>
    </message>
    <message>
        <source>makes a new descriptor from the images</source>
        <translation>根据映像创建新的描述文件</translation>
    </message>
    <message>
        <source>names the files as they lie beside the descriptor</source>
        <translation>按描述文件旁边的实际文件写入名称</translation>
    </message>
    <message>
        <source>writes the type that the files have</source>
        <translation>写入文件的实际类型</translation>
    </message>
    <message>
        <source>names the only layer that can be the top</source>
        <translation>指定唯一可能是顶层的层</translation>
    </message>
    <message>
        <source>takes the sizes from the headers of the images</source>
        <translation>从映像的文件头取得大小</translation>
    </message>
    <message>
        <source>writes cylinders, heads and sectors that fit the size</source>
        <translation>写入与大小相符的柱面、磁头和扇区</translation>
    </message>
    <message>
        <source>takes the cluster size from the headers of the images</source>
        <translation>从映像的文件头取得簇大小</translation>
    </message>
    <message>
        <source>makes the backup the same as the descriptor</source>
        <translation>使备份与描述文件相同</translation>
    </message>
    <message>
        <source>The descriptor and the files fit together.</source>
        <translation>描述文件与各文件相符。</translation>
    </message>
    <message numerus="yes">
        <source>%1 note</source>
        <translation>
            <numerusform>%1 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 notes</source>
        <translation>
            <numerusform>%1 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>The descriptor and the files fit together; there are %1.</source>
        <translation>描述文件与各文件相符；有 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 problem</source>
        <translation>
            <numerusform>%1 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 problems</source>
        <translation>
            <numerusform>%1 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>The bundle has %1.</source>
        <translation>该包有 %1。</translation>
    </message>
    <message>
        <source>The bundle has %1 (and %2).</source>
        <translation>该包有 %1（以及 %2）。</translation>
    </message>
    <message>
        <source>A new descriptor cannot be made from the images alone: %1.</source>
        <translation>仅凭映像无法创建新的描述文件：%1。</translation>
    </message>
    <message>
        <source>outside of the disk&apos;s folder, not opened</source>
        <translation>在磁盘的文件夹之外，未打开</translation>
    </message>
    <message>
        <source>plain · %1</source>
        <translation>原始 · %1</translation>
    </message>
    <message>
        <source>%1 clusters of its own · file of %2 · %3</source>
        <translation>自己的簇 %1 个 · 文件 %2 · %3</translation>
    </message>
    <message>
        <source>top</source>
        <comment>the layer that a machine writes to</comment>
        <translation>顶层</translation>
    </message>
    <message>
        <source>shown here</source>
        <comment>the layer that was picked</comment>
        <translation>在此显示</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Storages</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Shown as of</source>
        <translation>显示的时间点</translation>
    </message>
    <message>
        <source>Storage %1</source>
        <translation>存储 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>guest offsets</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>encrypted; they cannot be read here</source>
        <translation>已加密；在这里无法读取</translation>
    </message>
    <message>
        <source>%1 is missing. Without it nothing says how the files make up the disk.</source>
        <translation>缺少 %1。没有它就无法得知这些文件如何组成磁盘。</translation>
    </message>
    <message>
        <source>%1 cannot be understood (%2). Without it nothing says how the files make up the disk.</source>
        <translation>无法理解 %1（%2）。没有它就无法得知这些文件如何组成磁盘。</translation>
    </message>
    <message>
        <source>it is a Parallels image, and no raw disk</source>
        <translation>它是 Parallels 映像，不是原始磁盘</translation>
    </message>
    <message>
        <source>a link to a file elsewhere</source>
        <translation>指向别处文件的链接</translation>
    </message>
    <message>
        <source>%1; it lies inside the file now, where nothing refers to it</source>
        <comment>why it is not done</comment>
        <translation>%1；它现在位于文件内部，没有任何条目指向它</translation>
    </message>
    <message>
        <source>Nothing refers to %1 inside the file; that harms nothing.</source>
        <translation>文件内部有 %1 没有任何条目指向；这没有害处。</translation>
    </message>
    <message>
        <source>%1 is called a raw file (Plain), but it is an expanding image.</source>
        <translation>%1 被称为原始文件（Plain），但它是可扩展映像。</translation>
    </message>
    <message>
        <source>The raw file %1 has %2 sectors, but its part of the disk has %3.</source>
        <translation>原始文件 %1 有 %2 个扇区，但它在磁盘中的部分有 %3 个。</translation>
    </message>
    <message>
        <source>%1 is a raw file (Plain), but a layer stands below it. Only the lowest layer may be one: it hides all that lies below.</source>
        <translation>%1 是原始文件（Plain），但它下面还有一层。只有最底层才可以是原始文件：它会遮住下面的所有内容。</translation>
    </message>
    <message>
        <source>A raw file has the wrong length</source>
        <translation>有原始文件的长度不对</translation>
    </message>
    <message>
        <source>A raw file above another layer</source>
        <translation>有原始文件在另一层上面</translation>
    </message>
</context>
<context>
    <name>parascope::ui::AboutBox</name>
    <message>
        <source>About Parascope</source>
        <translation>关于 Parascope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Parascope %1&lt;/h3&gt;&lt;p&gt;Opens Parallels disk images, shows what is in them and what is wrong with them.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Parascope %1&lt;/h3&gt;&lt;p&gt;打开 Parallels 磁盘映像，显示其中有什么、出了什么问题。&lt;/p&gt;&lt;p&gt;MIT 许可证。使用 Qt %2 构建。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Actions</name>
    <message>
        <source>&amp;New Image…</source>
        <translation>新建映像(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a new, empty disk image</source>
        <translation>创建新的空磁盘映像</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a disk image; it is only read</source>
        <translation>打开磁盘映像；它只被读取</translation>
    </message>
    <message>
        <source>Open a &amp;Damaged Example</source>
        <translation>打开损坏的示例(&amp;D)</translation>
    </message>
    <message>
        <source>Make a small damaged image in a temporary folder and show it</source>
        <translation>在临时文件夹里创建一个损坏的小映像并显示它</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Make an image of a raw disk, a file or a device; it is only read</source>
        <translation>用原始磁盘、文件或设备创建映像；它只被读取</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy the disk, or a part of it, into a new file; the image is only read</source>
        <translation>把磁盘或其中一部分复制到新文件；映像只被读取</translation>
    </message>
    <message>
        <source>Save what was found as HTML, JSON or text</source>
        <translation>把所发现的内容保存为 HTML、JSON 或文本</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>关闭所有窗口</translation>
    </message>
    <message>
        <source>&amp;Undo Typing</source>
        <translation>撤销输入(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what was typed last over bytes</source>
        <translation>撤回最后改写字节的输入</translation>
    </message>
    <message>
        <source>&amp;Redo Typing</source>
        <translation>恢复输入(&amp;R)</translation>
    </message>
    <message>
        <source>Type again what was taken back</source>
        <translation>重新输入撤回的内容</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Hex</source>
        <translation>将字节复制为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the marked bytes as hexadecimal digits</source>
        <translation>将标记的字节复制为十六进制数字</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Text</source>
        <translation>将字节复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the marked bytes as text</source>
        <translation>将标记的字节复制为文本</translation>
    </message>
    <message>
        <source>Copy &amp;Offset</source>
        <translation>复制偏移(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the offset of the selected byte</source>
        <translation>复制所选字节的偏移</translation>
    </message>
    <message>
        <source>&amp;Find Bytes or Text…</source>
        <translation>查找字节或文本(&amp;F)…</translation>
    </message>
    <message>
        <source>Search the disk or the file</source>
        <translation>在磁盘或文件中搜索</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>F&amp;ilter Findings</source>
        <translation>筛选发现(&amp;I)</translation>
    </message>
    <message>
        <source>Type to show only some findings</source>
        <translation>输入文字，只显示部分发现</translation>
    </message>
    <message>
        <source>&amp;Edit Bytes</source>
        <translation>编辑字节(&amp;E)</translation>
    </message>
    <message>
        <source>Type over bytes; nothing is written before Save</source>
        <translation>改写字节；保存之前不会写入任何内容</translation>
    </message>
    <message>
        <source>&amp;Save Edits…</source>
        <translation>保存编辑(&amp;S)…</translation>
    </message>
    <message>
        <source>Write what was typed; the old bytes are kept</source>
        <translation>写入所输入的内容；旧的字节会保留</translation>
    </message>
    <message>
        <source>&amp;Discard Edits</source>
        <translation>放弃编辑(&amp;D)</translation>
    </message>
    <message>
        <source>Every byte as it is stored</source>
        <translation>每个字节恢复为存储的样子</translation>
    </message>
    <message>
        <source>&amp;Simple</source>
        <translation>简单(&amp;S)</translation>
    </message>
    <message>
        <source>Verdict, overview, maps and findings</source>
        <translation>结论、概览、图和发现</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>全部(&amp;E)</translation>
    </message>
    <message>
        <source>Also the header and the bytes</source>
        <translation>还有文件头和字节</translation>
    </message>
    <message>
        <source>&amp;Both Maps</source>
        <translation>两张图(&amp;B)</translation>
    </message>
    <message>
        <source>Disk order and file order side by side</source>
        <translation>磁盘顺序和文件顺序并排显示</translation>
    </message>
    <message>
        <source>&amp;Disk Order Only</source>
        <translation>仅磁盘顺序(&amp;D)</translation>
    </message>
    <message>
        <source>The clusters as the guest sees them</source>
        <translation>客户机看到的簇</translation>
    </message>
    <message>
        <source>&amp;File Order Only</source>
        <translation>仅文件顺序(&amp;F)</translation>
    </message>
    <message>
        <source>The clusters as they lie in the file</source>
        <translation>簇在文件中的排列</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>More clusters per cell</source>
        <translation>每个格子包含更多簇</translation>
    </message>
    <message>
        <source>&amp;Whole Image</source>
        <translation>整个映像(&amp;W)</translation>
    </message>
    <message>
        <source>All clusters at once</source>
        <translation>一次显示所有簇</translation>
    </message>
    <message>
        <source>Zoom to Se&amp;lection</source>
        <translation>放大所选内容(&amp;L)</translation>
    </message>
    <message>
        <source>Show the selected cluster from near</source>
        <translation>近距离显示所选的簇</translation>
    </message>
    <message>
        <source>&amp;Reset the Arrangement</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels where they were at first</source>
        <translation>把所有面板放回最初的位置</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>To the place before</source>
        <translation>到之前的位置</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>To the place that was left by Back</source>
        <translation>到“后退”所离开的位置</translation>
    </message>
    <message>
        <source>&amp;Go To…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>To an offset or a cluster</source>
        <translation>到某个偏移或簇</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>To the next problem in the list</source>
        <translation>到列表中的下一个问题</translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>To the problem before</source>
        <translation>到前一个问题</translation>
    </message>
    <message>
        <source>F&amp;ollow to the Other Side</source>
        <translation>转到另一侧(&amp;O)</translation>
    </message>
    <message>
        <source>From a byte of the disk to its place in the file, and back; from a table entry to its cluster</source>
        <translation>从磁盘的字节到它在文件中的位置，再转回来；从表条目到它的簇</translation>
    </message>
    <message>
        <source>Next Cluster of a &amp;Shared Place</source>
        <translation>共用位置的下一个簇(&amp;S)</translation>
    </message>
    <message>
        <source>To the next cluster that reads the same bytes, in the hex view</source>
        <translation>在十六进制视图中，到读取相同字节的下一个簇</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>修复(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose what is repaired; nothing is written before</source>
        <translation>选择修复什么；在此之前不会写入任何内容</translation>
    </message>
    <message>
        <source>&amp;Undo Repair</source>
        <translation>撤销修复(&amp;U)</translation>
    </message>
    <message>
        <source>Put the old bytes back, exactly as they were before the last repair</source>
        <translation>放回旧的字节，与上次修复之前完全一样</translation>
    </message>
    <message>
        <source>Earlier Re&amp;pairs…</source>
        <translation>以前的修复(&amp;P)…</translation>
    </message>
    <message>
        <source>The undo files of this image: undo a repair, or delete its undo file</source>
        <translation>此映像的撤销文件：撤销修复，或删除其撤销文件</translation>
    </message>
    <message>
        <source>C&amp;ompact…</source>
        <translation>压缩(&amp;O)…</translation>
    </message>
    <message>
        <source>Move the clusters together and make the file shorter; can be undone</source>
        <translation>把簇移到一起并缩短文件；可以撤销</translation>
    </message>
    <message>
        <source>Con&amp;vert…</source>
        <translation>转换(&amp;V)…</translation>
    </message>
    <message>
        <source>Give the image the other format, v1 or v2; can be undone</source>
        <translation>把映像改为另一种格式，v1 或 v2；可以撤销</translation>
    </message>
    <message>
        <source>&amp;Check Again</source>
        <translation>再次检查(&amp;C)</translation>
    </message>
    <message>
        <source>Read the image from disk again</source>
        <translation>从磁盘重新读取映像</translation>
    </message>
    <message>
        <source>&amp;Stop the Check</source>
        <translation>停止检查(&amp;S)</translation>
    </message>
    <message>
        <source>Stop reading; what is known stays</source>
        <translation>停止读取；已知的内容保留</translation>
    </message>
    <message>
        <source>&amp;Evidence Mode</source>
        <translation>取证模式(&amp;E)</translation>
    </message>
    <message>
        <source>Open images in this window without leaving any trace, not even a recent entry</source>
        <translation>在此窗口中打开映像而不留下任何痕迹，连最近的映像也不记录</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation>所有操作及其按键</translation>
    </message>
    <message>
        <source>&amp;About Parascope</source>
        <translation>关于 Parascope(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Select &amp;Whole Cluster</source>
        <translation>选择整个簇(&amp;W)</translation>
    </message>
    <message>
        <source>Mark all bytes of the cluster under the cursor of the hex view</source>
        <translation>标记十六进制视图光标处簇的所有字节</translation>
    </message>
    <message>
        <source>Put hex digits or text over the bytes from the cursor on, while editing</source>
        <translation>编辑时，从光标处开始用十六进制数字或文本覆盖字节</translation>
    </message>
    <message>
        <source>Show Its &amp;Table Entry</source>
        <translation>显示其表条目(&amp;T)</translation>
    </message>
    <message>
        <source>To the entry of the block table that names the selected cluster</source>
        <translation>到块表中指向所选簇的条目</translation>
    </message>
    <message>
        <source>Next P&amp;anel</source>
        <translation>下一个面板(&amp;A)</translation>
    </message>
    <message>
        <source>The keyboard to the next panel of the window</source>
        <translation>把键盘焦点移到窗口的下一个面板</translation>
    </message>
    <message>
        <source>Previous Pan&amp;el</source>
        <translation>上一个面板(&amp;E)</translation>
    </message>
    <message>
        <source>The keyboard to the panel before</source>
        <translation>把键盘焦点移到前一个面板</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>What this program shows and does, in plain words</source>
        <translation>用浅显的语言说明本程序显示什么、做什么</translation>
    </message>
    <message>
        <source>P&amp;aste Over Bytes</source>
        <translation>粘贴覆盖字节(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Fewer clusters per cell, then larger cells</source>
        <translation>每个格子包含更少的簇，然后格子变大</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the disk that lies in a folder (.hdd or .pvm), with its layers; it is only read</source>
        <translation>打开文件夹（.hdd 或 .pvm）中的磁盘及其各层；它只被读取</translation>
    </message>
    <message>
        <source>&amp;Colour by State</source>
        <translation>按状态着色(&amp;C)</translation>
    </message>
    <message>
        <source>Colours of the disk order say what clusters are</source>
        <translation>磁盘顺序的颜色说明簇是什么</translation>
    </message>
    <message>
        <source>Colour by La&amp;yer</source>
        <translation>按层着色(&amp;Y)</translation>
    </message>
    <message>
        <source>Colours of the disk order say which layer has the clusters</source>
        <translation>磁盘顺序的颜色说明簇在哪一层</translation>
    </message>
</context>
<context>
    <name>parascope::ui::AskPath</name>
    <message>
        <source>Save the Copy As</source>
        <translation>副本另存为</translation>
    </message>
    <message>
        <source>Undo File</source>
        <translation>撤销文件</translation>
    </message>
    <message>
        <source>Folder for Old Bytes</source>
        <translation>保存旧字节的文件夹</translation>
    </message>
    <message>
        <source>Raw Disk to Import</source>
        <translation>要导入的原始磁盘</translation>
    </message>
    <message>
        <source>Export the Disk</source>
        <translation>导出磁盘</translation>
    </message>
    <message>
        <source>Import into a New Image</source>
        <translation>导入到新映像</translation>
    </message>
    <message>
        <source>Folder for the New Image</source>
        <translation>新映像的文件夹</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BeforeAfter</name>
    <message>
        <source>Disk order</source>
        <translation>磁盘顺序</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>文件顺序</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>所有问题</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>浪费的空间</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>%1: the disk</source>
        <translation>%1：磁盘</translation>
    </message>
    <message>
        <source>%1: the file</source>
        <translation>%1：文件</translation>
    </message>
    <message>
        <source>Damaged or shared</source>
        <translation>已损坏或共用</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleFindingsModel</name>
    <message>
        <source>%1, if you choose so</source>
        <translation>%1（需要您选择）</translation>
    </message>
    <message>
        <source>cannot mend it</source>
        <translation>无法修复</translation>
    </message>
    <message>
        <source>%1 · line %2 of the descriptor</source>
        <translation>%1 · 描述文件第 %2 行</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleFindingsPanel</name>
    <message>
        <source>1 note</source>
        <translation>1 条提示</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 条提示</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>计数者</translation>
    </message>
    <message>
        <source>the vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>here</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a counter, its name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Repair the descriptor…</source>
        <translation>修复描述文件(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Undo repair…</source>
        <translation>撤销修复(&amp;U)…</translation>
    </message>
    <message>
        <source>Findings of the descriptor</source>
        <translation>描述文件的发现</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>描述文件</translation>
    </message>
    <message>
        <source>Descriptor · %1</source>
        <translation>描述文件 · %1</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>Descriptor · %1, %2</source>
        <translation>描述文件 · %1，%2</translation>
    </message>
    <message>
        <source>The descriptor is in order: all files are there and fit together.</source>
        <translation>描述文件没有问题：所有文件都在，并且彼此相符。</translation>
    </message>
    <message>
        <source>Looking at the disk&apos;s files…</source>
        <translation>正在查看磁盘的文件…</translation>
    </message>
    <message>
        <source>Fold up</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation>修复：%1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleOfferList</name>
    <message>
        <source>Nothing that the virtual machine reads changes</source>
        <translation>虚拟机读到的内容都不变</translation>
    </message>
    <message>
        <source>The virtual machine will see a disk of another size</source>
        <translation>虚拟机会看到大小不同的磁盘</translation>
    </message>
    <message>
        <source>What the descriptor lost is taken from what is left</source>
        <translation>描述文件丢失的内容从留下的内容得出</translation>
    </message>
    <message>
        <source>A text that may still be good is given up</source>
        <translation>会放弃可能仍然有用的文本</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 项</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a finding&apos;s title, and what it means</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a line&apos;s number, and what it holds</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>and more, see below</source>
        <translation>还有更多，见下文</translation>
    </message>
    <message>
        <source>Writes the descriptor as a whole.</source>
        <translation>写入整个描述文件。</translation>
    </message>
    <message>
        <source>Writes the backup as a whole.</source>
        <translation>写入整个备份。</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <translation>写入%1</translation>
    </message>
    <message>
        <source>Nothing more to write: the other changes mend this, too.</source>
        <translation>没有其他要写入的内容：别的更改也会修复这一项。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleRepairDialog</name>
    <message>
        <source>&amp;Repair the descriptor</source>
        <translation>修复描述文件(&amp;R)</translation>
    </message>
    <message>
        <source>Repair the Descriptor of %1</source>
        <translation>修复 %1 的描述文件</translation>
    </message>
    <message>
        <source>&amp;Earlier repairs…</source>
        <translation>以前的修复(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>撤销修复(&amp;U)</translation>
    </message>
    <message>
        <source>Calculating what this leads to…</source>
        <translation>正在计算结果…</translation>
    </message>
    <message>
        <source>The disk is being read…</source>
        <translation>正在读取磁盘…</translation>
    </message>
    <message>
        <source>In evidence mode nothing is written.</source>
        <translation>在取证模式下不写入任何内容。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Copy it to where it can be, then repair the copy.</source>
        <translation>无法写入文件夹 %1。请把它复制到可以写入的位置，然后修复副本。</translation>
    </message>
    <message>
        <source>A virtual machine is using this disk. Shut it down, then open the disk again.</source>
        <translation>有虚拟机正在使用此磁盘。请关闭虚拟机，然后重新打开磁盘。</translation>
    </message>
    <message>
        <source>An earlier repair of the descriptor was interrupted. Earlier repairs finishes it or takes it back.</source>
        <translation>描述文件以前的一次修复被中断。可以在“以前的修复”中完成或撤销它。</translation>
    </message>
    <message>
        <source>&amp;Repair, the descriptor is restored</source>
        <translation>修复，恢复描述文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, a new descriptor is made</source>
        <translation>修复，创建新的描述文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, the disk will have %1</source>
        <translation>修复，磁盘将有 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, the backup is renewed</source>
        <translation>修复，更新备份(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, 1 line of the descriptor changes</source>
        <translation>修复，更改描述文件的 1 行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, %1 lines of the descriptor change</source>
        <translation>修复，更改描述文件的 %1 行(&amp;R)</translation>
    </message>
    <message>
        <source>First tick that no virtual machine uses this disk.</source>
        <translation>请先勾选没有虚拟机在使用此磁盘。</translation>
    </message>
    <message>
        <source>Saving the old text, writing the new one, checking again…</source>
        <translation>正在保存旧文本，写入新文本，并再次检查…</translation>
    </message>
    <message>
        <source>Another change of this disk is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation>此磁盘的另一项更改正在进行。请等它完成后再试。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Putting the old text back…</source>
        <translation>正在放回旧文本…</translation>
    </message>
    <message>
        <source>Still there: %1</source>
        <translation>仍然存在：%1</translation>
    </message>
    <message>
        <source>Files inside the disk were not checked.</source>
        <translation>没有检查磁盘中的文件。</translation>
    </message>
    <message>
        <source>Undo works only until something else changes the descriptor. Undo file: %1</source>
        <translation>只有在描述文件没有被其他东西更改之前才能撤销。撤销文件：%1</translation>
    </message>
    <message>
        <source>The descriptor was repaired. %1</source>
        <translation>描述文件已修复。%1</translation>
    </message>
    <message>
        <source>The repair was undone.</source>
        <translation>修复已撤销。</translation>
    </message>
    <message>
        <source>The descriptor and its backup are byte for byte as they were before it. The undo file %1 is not needed any more.</source>
        <translation>描述文件及其备份与修复之前逐字节相同。不再需要撤销文件 %1。</translation>
    </message>
    <message>
        <source>The repair could not be undone.</source>
        <translation>无法撤销修复。</translation>
    </message>
    <message>
        <source>%1 was changed since the repair. Nothing was written; the undo file %2 keeps the old text.</source>
        <translation>%1 在修复之后又被更改。没有写入任何内容；旧文本保存在撤销文件 %2 中。</translation>
    </message>
    <message>
        <source>%1 was changed since it was read. Nothing was written. The disk is read again.</source>
        <translation>%1 在读取之后被更改。没有写入任何内容。正在重新读取磁盘。</translation>
    </message>
    <message>
        <source>The descriptor is as it was before.</source>
        <translation>描述文件和以前一样。</translation>
    </message>
    <message>
        <source>Stopped. The descriptor is as it was before.</source>
        <translation>已停止。描述文件和以前一样。</translation>
    </message>
    <message>
        <source>What was written could not be put back: the repair may be half done. Earlier repairs undoes or finishes it by the undo file %1.</source>
        <translation>已写入的内容无法放回：修复可能只完成了一半。可以在“以前的修复”中用撤销文件 %1 撤销或完成它。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::BundleRepairForm</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>磁盘大小</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>There is nothing to repair in the descriptor.</source>
        <translation>描述文件中没有需要修复的内容。</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>没有选择任何内容。</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a finding&apos;s title, and what it means</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 项</translation>
    </message>
    <message>
        <source>The descriptor cannot mend this, so it stays:</source>
        <translation>以下问题无法通过描述文件修复，因此会保留：</translation>
    </message>
    <message>
        <source>This will stand in %1:</source>
        <translation>%1 中将有以下内容：</translation>
    </message>
    <message>
        <source>What changes in %1, by line:</source>
        <translation>%1 中更改的内容，按行列出：</translation>
    </message>
    <message>
        <source>%1 will say the same.</source>
        <translation>%1 的内容将与此相同。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ByteKind</name>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>not allocated, reads as zeros</source>
        <translation>未分配，读为零</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>不在此文件中</translation>
    </message>
    <message>
        <source>no entry in the block table</source>
        <translation>块表中没有条目</translation>
    </message>
    <message>
        <source>missing, the file has no such bytes</source>
        <translation>缺失，文件中没有这些字节</translation>
    </message>
    <message>
        <source>points into header or block table</source>
        <translation>指向文件头或块表</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation>已编辑，未保存</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>This cluster is not allocated: the virtual machine reads zeros here.</source>
        <translation>此簇未分配：虚拟机在这里读到零。</translation>
    </message>
    <message>
        <source>The block table has no entry for this cluster: it is too small, or the file ends before it.</source>
        <translation>块表中没有此簇的条目：块表太小，或者文件在条目之前就结束了。</translation>
    </message>
    <message>
        <source>Missing: the file ends before the place where these bytes should be.</source>
        <translation>缺失：文件在这些字节应有的位置之前就结束了。</translation>
    </message>
    <message>
        <source>The block table points into the header or into itself here; that cannot be the data of this cluster.</source>
        <translation>块表在这里指向文件头或块表本身；那不可能是此簇的数据。</translation>
    </message>
    <message>
        <source>The system could not read these bytes. The drive may be failing.</source>
        <translation>系统无法读取这些字节。驱动器可能快要出故障。</translation>
    </message>
    <message>
        <source>This byte was typed here. It is not written to the file before it is saved.</source>
        <translation>此字节是在这里输入的。保存之前不会写入文件。</translation>
    </message>
    <message>
        <source>These bytes are being read.</source>
        <translation>正在读取这些字节。</translation>
    </message>
    <message>
        <source>This cluster is not in this file, which is one layer of a disk: a layer below it may have it; where none has, the virtual machine reads zeros.</source>
        <translation>此簇不在此文件中，此文件是磁盘的一层：下面的层可能有它；如果都没有，虚拟机在这里读到零。</translation>
    </message>
    <message>
        <source>in a layer whose file could not be opened</source>
        <translation>在文件无法打开的层中</translation>
    </message>
    <message>
        <source>from another layer</source>
        <translation>来自另一层</translation>
    </message>
    <message>
        <source>A layer of the disk should have these bytes, but its file is missing or could not be opened.</source>
        <translation>这些字节应在磁盘的某一层中，但该层的文件缺失或无法打开。</translation>
    </message>
    <message>
        <source>This byte is not in the file that is shown: another layer of the disk supplies it.</source>
        <translation>此字节不在所显示的文件中：它来自磁盘的另一层。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangeFooter</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation>没有虚拟机在这台或另一台计算机上使用此磁盘(&amp;N)</translation>
    </message>
    <message>
        <source>Change where the undo file goes</source>
        <translation>更改撤销文件的位置</translation>
    </message>
    <message>
        <source>Undo file: %1, about %2. It keeps every byte that is overwritten or cut off.</source>
        <translation>撤销文件：%1，约 %2。它保存每一个被覆盖或截去的字节。</translation>
    </message>
    <message>
        <source>There is not enough room here (%1 free).</source>
        <translation>这里的空间不足（可用 %1）。</translation>
    </message>
    <message>
        <source>beside the image</source>
        <comment>where the undo file goes</comment>
        <translation>映像旁边</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangeProgress</name>
    <message>
        <source>Saving the old bytes, repairing, checking again…</source>
        <translation>正在保存旧的字节、修复、再次检查…</translation>
    </message>
    <message>
        <source>Copying the file, repairing the copy, checking it…</source>
        <translation>正在复制文件、修复副本、检查副本…</translation>
    </message>
    <message>
        <source>Saving the old bytes, moving clusters, checking again…</source>
        <translation>正在保存旧的字节、移动簇、再次检查…</translation>
    </message>
    <message>
        <source>Copying the file, changing the copy, checking it…</source>
        <translation>正在复制文件、更改副本、检查副本…</translation>
    </message>
    <message>
        <source>Putting the old bytes back…</source>
        <translation>正在放回旧的字节…</translation>
    </message>
    <message>
        <source>Putting the old bytes back, then repairing again…</source>
        <translation>正在放回旧的字节，然后重新修复…</translation>
    </message>
    <message>
        <source>Writing the old bytes to the folder…</source>
        <translation>正在把旧的字节写入文件夹…</translation>
    </message>
    <message>
        <source>Deleting the undo file…</source>
        <translation>正在删除撤销文件…</translation>
    </message>
    <message>
        <source>Stopping at the next safe point. What was written is put back.</source>
        <translation>将在下一个安全点停止。已写入的内容会放回去。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ChangedLinesView</name>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 处</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ClusterLink</name>
    <message>
        <source>guest cluster %1</source>
        <translation>客户机簇 %1</translation>
    </message>
    <message>
        <source>Compare in the hex view</source>
        <translation>在十六进制视图中比较</translation>
    </message>
    <message>
        <source>Keep this place for cluster %1</source>
        <translation>为簇 %1 保留此位置</translation>
    </message>
    <message>
        <source>Leave it to the repair</source>
        <translation>交给修复决定</translation>
    </message>
</context>
<context>
    <name>parascope::ui::CompactDialog</name>
    <message>
        <source>&amp;Compact</source>
        <translation>压缩(&amp;C)</translation>
    </message>
    <message>
        <source>Compact a c&amp;opy…</source>
        <translation>压缩副本(&amp;O)…</translation>
    </message>
    <message>
        <source>Give back clusters that hold only &amp;zeros, too (all are read first)</source>
        <translation>只含零的簇也让出（会先读取所有簇）(&amp;Z)</translation>
    </message>
    <message>
        <source>Compact %1</source>
        <translation>压缩 %1</translation>
    </message>
    <message>
        <source>compacted</source>
        <comment>end of a file name</comment>
        <translation>已压缩</translation>
    </message>
    <message>
        <source>The copy was compacted.</source>
        <translation>副本已压缩。</translation>
    </message>
    <message>
        <source>The image was compacted.</source>
        <translation>映像已压缩。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ConvertDialog</name>
    <message>
        <source>&amp;Convert</source>
        <translation>转换(&amp;C)</translation>
    </message>
    <message>
        <source>Convert a c&amp;opy…</source>
        <translation>转换副本(&amp;O)…</translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation>转换 %1</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 转换为 %2。</translation>
    </message>
    <message>
        <source>The copy was converted to %1.</source>
        <translation>副本已转换为 %1。</translation>
    </message>
    <message>
        <source>The image was converted to %1.</source>
        <translation>映像已转换为 %1。</translation>
    </message>
    <message>
        <source>The other files of the disk keep their format; programs may refuse a disk whose files differ in it.</source>
        <translation>磁盘的其他文件保持各自的格式；如果各文件的格式不同，有些程序可能会拒绝该磁盘。</translation>
    </message>
    <message>
        <source>In a .hdd folder Parallels Desktop opens only files in format v1.</source>
        <translation>在 .hdd 文件夹中，Parallels Desktop 只打开格式 v1 的文件。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::DamagedPlaces</name>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 处</translation>
    </message>
</context>
<context>
    <name>parascope::ui::DiskLine</name>
    <message>
        <source>Repair the Descriptor…</source>
        <translation>修复描述文件…</translation>
    </message>
    <message>
        <source>Choose what is changed in the file that says how the images make up the disk; nothing is written before</source>
        <translation>在说明映像如何组成磁盘的文件中选择更改什么；在此之前不会写入任何内容</translation>
    </message>
    <message>
        <source>Open Them Too</source>
        <translation>也打开它们</translation>
    </message>
    <message>
        <source>Read the files outside of the disk&apos;s folder that its descriptor names</source>
        <translation>读取描述文件所写的、位于磁盘的文件夹之外的文件</translation>
    </message>
    <message>
        <source>Files of this disk lie outside of its folder.</source>
        <translation>此磁盘有文件位于它的文件夹之外。</translation>
    </message>
    <message>
        <source>Earlier Repairs…</source>
        <translation>以前的修复…</translation>
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
        <translation>无法读取映像。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表…</translation>
    </message>
    <message>
        <source>guest %1</source>
        <translation>客户机 %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>主机 %1</translation>
    </message>
    <message>
        <source>Guest cluster %1</source>
        <translation>客户机簇 %1</translation>
    </message>
    <message>
        <source>several guest clusters</source>
        <translation>几个客户机簇</translation>
    </message>
    <message>
        <source>File cluster %1</source>
        <translation>文件簇 %1</translation>
    </message>
    <message>
        <source>Guest clusters %1–%2</source>
        <translation>客户机簇 %1–%2</translation>
    </message>
    <message>
        <source>File clusters %1–%2</source>
        <translation>文件簇 %1–%2</translation>
    </message>
    <message>
        <source>from guest %1</source>
        <translation>从客户机 %1 开始</translation>
    </message>
    <message>
        <source>from host %1</source>
        <translation>从主机 %1 开始</translation>
    </message>
    <message>
        <source>in no layer: zeros</source>
        <translation>不在任何层中：零</translation>
    </message>
    <message>
        <source>layer “%1”</source>
        <translation>层“%1”</translation>
    </message>
    <message>
        <source>layer “%1” and older ones</source>
        <translation>层“%1”及较旧的层</translation>
    </message>
</context>
<context>
    <name>parascope::ui::EarlierRepairsDialog</name>
    <message>
        <source>Earlier Repairs</source>
        <translation>以前的修复</translation>
    </message>
    <message>
        <source>Earlier repairs of this image</source>
        <translation>此映像以前的修复</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>所做的更改</translation>
    </message>
    <message>
        <source>Looking for undo files…</source>
        <translation>正在查找撤销文件…</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>撤销修复(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save the old bytes…</source>
        <translation>保存旧的字节(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>This image has no earlier repairs.</source>
        <translation>此映像没有以前的修复。</translation>
    </message>
    <message>
        <source>Delete Undo File</source>
        <translation>删除撤销文件</translation>
    </message>
    <message>
        <source>Without its undo file this repair cannot be undone any more. Delete %1?</source>
        <translation>没有撤销文件，此修复就再也无法撤销。要删除 %1 吗？</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>之后又被更改</translation>
    </message>
    <message>
        <source>Descriptor: %1</source>
        <comment>what was done to it</comment>
        <translation>描述文件：%1</translation>
    </message>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation>没有虚拟机在这台或另一台计算机上使用此磁盘(&amp;N)</translation>
    </message>
    <message>
        <source>Earlier repairs of the descriptor</source>
        <translation>描述文件以前的修复</translation>
    </message>
    <message>
        <source>The descriptor has no earlier repairs.</source>
        <translation>描述文件没有以前的修复。</translation>
    </message>
    <message>
        <source>Another change of this disk is under way.</source>
        <translation>此磁盘的另一项更改正在进行。</translation>
    </message>
    <message>
        <source>The descriptor and its backup are byte for byte as they were before the repair.</source>
        <translation>描述文件及其备份与修复之前逐字节相同。</translation>
    </message>
    <message>
        <source>The repair of the descriptor was finished.</source>
        <translation>描述文件的修复已完成。</translation>
    </message>
    <message>
        <source>%1 was changed since the repair. Nothing was written; the undo file keeps the old text.</source>
        <translation>%1 在修复之后又被更改。没有写入任何内容；旧文本保存在撤销文件中。</translation>
    </message>
    <message>
        <source>This repair is half done. Without its undo file it can neither be finished nor undone. Delete %1?</source>
        <translation>此修复只完成了一半。没有撤销文件，就既无法完成也无法撤销它。要删除 %1 吗？</translation>
    </message>
</context>
<context>
    <name>parascope::ui::EditBar</name>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>What stands where, and what shall stand there</source>
        <translation>哪里现在是什么，将要变成什么</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Every byte as it is stored; Undo brings the edits back</source>
        <translation>所有字节恢复为存储的样子；“撤销”可找回编辑</translation>
    </message>
    <message>
        <source>End editing</source>
        <translation>结束编辑</translation>
    </message>
    <message>
        <source>End editing; edits stay until they are saved or discarded</source>
        <translation>结束编辑；编辑内容会保留，直到保存或放弃</translation>
    </message>
    <message>
        <source>Edits that are not saved</source>
        <translation>未保存的编辑</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>正在编辑</translation>
    </message>
    <message>
        <source>Type over the bytes, in hex or as text. Nothing is written before Save.</source>
        <translation>用十六进制数字或文本改写字节。保存之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Write the edits; the old bytes are kept</source>
        <translation>写入编辑；旧的字节会保留</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportDialog</name>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Stopped. The half-made file was removed.</source>
        <translation>已停止。未完成的文件已删除。</translation>
    </message>
    <message>
        <source>This program is writing to the image or to that file. Wait until it is done.</source>
        <translation>本程序正在写入映像或该文件。请等待写入完成。</translation>
    </message>
    <message>
        <source>Exporting to “%1”…</source>
        <translation>正在导出到“%1”…</translation>
    </message>
    <message>
        <source>The part of the disk was exported.</source>
        <translation>磁盘的这一部分已导出。</translation>
    </message>
    <message>
        <source>The disk was exported.</source>
        <translation>磁盘已导出。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportForm</name>
    <message>
        <source>Clu&amp;ster size:</source>
        <translation>簇大小(&amp;S)：</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>This &amp;layer alone, with zeros for what older ones hold</source>
        <translation>仅此一层，较旧的层所存的内容写为零(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Zeros for the damaged places</source>
        <translation>损坏的位置写为零(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Read the copy back and compare it (takes longer)</source>
        <translation>回读副本并比较（耗时更长）(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>目标(&amp;T)：</translation>
    </message>
    <message>
        <source>The whole disk · %1</source>
        <translation>整个磁盘 · %1</translation>
    </message>
    <message>
        <source>The selected bytes · %1 from %2</source>
        <translation>所选的字节 · %1，从 %2 开始</translation>
    </message>
    <message>
        <source>Guest cluster %1 · %2</source>
        <translation>客户机簇 %1 · %2</translation>
    </message>
    <message>
        <source>Raw: the bytes and nothing else</source>
        <translation>原始格式：只有字节，别无其他</translation>
    </message>
    <message>
        <source>Parallels v2: a new image, for QEMU and Virtuozzo</source>
        <translation>Parallels v2：新映像，用于 QEMU 和 Virtuozzo</translation>
    </message>
    <message>
        <source>Parallels v1: a new image, for Parallels Desktop</source>
        <translation>Parallels v1：新映像，用于 Parallels Desktop</translation>
    </message>
    <message>
        <source>qcow2: for QEMU</source>
        <translation>qcow2：用于 QEMU</translation>
    </message>
    <message>
        <source>qcow2 (qemu-img is not installed)</source>
        <translation>qcow2（未安装 qemu-img）</translation>
    </message>
    <message>
        <source>This file is one layer of a larger disk. It can be exported alone.</source>
        <translation>此文件是一个更大磁盘的一层。可以单独导出。</translation>
    </message>
    <message>
        <source>The file would have %1; the drive holds files of up to %2.</source>
        <translation>文件将有 %1；此驱动器上的文件最大为 %2。</translation>
    </message>
    <message>
        <source>The bytes of the damaged places cannot be exported. Tick “Zeros for the damaged places” to export the rest.</source>
        <translation>损坏位置的字节无法导出。勾选“损坏的位置写为零”可导出其余内容。</translation>
    </message>
    <message>
        <source>It may take %1, and only %2 are free.</source>
        <translation>可能需要 %1，而可用空间只有 %2。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ExportSource</name>
    <message>
        <source>Disk “%1” as of snapshot “%2”, from one layer.</source>
        <translation>磁盘“%1”，快照“%2”时的状态，来自一层。</translation>
    </message>
    <message>
        <source>Disk “%1” as of snapshot “%2”, from %3 layers.</source>
        <translation>磁盘“%1”，快照“%2”时的状态，来自 %3 层。</translation>
    </message>
    <message>
        <source>Disk “%1” as it is now.</source>
        <translation>磁盘“%1”的当前状态。</translation>
    </message>
    <message>
        <source>Disk “%1” as it is now, from %2 layers.</source>
        <translation>磁盘“%1”的当前状态，来自 %2 层。</translation>
    </message>
    <message>
        <source>Its %1 parts become one.</source>
        <translation>它的 %1 个部分合为一个。</translation>
    </message>
    <message>
        <source>A file of the disk cannot be read. What only it has is not exported: %1</source>
        <translation>磁盘的一个文件无法读取。只在其中的内容不会导出：%1</translation>
    </message>
    <message>
        <source>%1 files of the disk cannot be read. What only they have is not exported: %2</source>
        <translation>磁盘的 %1 个文件无法读取。只在其中的内容不会导出：%2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindBar</name>
    <message>
        <source>Ignore case</source>
        <translation>忽略大小写</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>查找内容的类型</translation>
    </message>
    <message>
        <source>Text (UTF-8)</source>
        <translation>文本 (UTF-8)</translation>
    </message>
    <message>
        <source>Text (UTF-16)</source>
        <translation>文本 (UTF-16)</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>Bytes or text to find</source>
        <translation>要查找的字节或文本</translation>
    </message>
    <message>
        <source>Takes the letters A–Z and a–z as equal</source>
        <translation>将字母 A–Z 和 a–z 视为相同</translation>
    </message>
    <message>
        <source>Find the previous place (Shift+F3)</source>
        <translation>查找上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Find the next place (F3)</source>
        <translation>查找下一处 (F3)</translation>
    </message>
    <message>
        <source>Searched so far</source>
        <translation>已搜索的部分</translation>
    </message>
    <message>
        <source>Only hex digits: 0–9 and A–F</source>
        <translation>只能使用十六进制数字：0–9 和 A–F</translation>
    </message>
    <message>
        <source>Half a byte is missing</source>
        <translation>缺少半个字节</translation>
    </message>
    <message>
        <source>Longer than 1 MiB</source>
        <translation>超过 1 MiB</translation>
    </message>
    <message>
        <source>Found at %1</source>
        <translation>在 %1 处找到</translation>
    </message>
    <message>
        <source>Not found up to the start. Once more: from the end</source>
        <translation>直到开头都没有找到。再按一次：从末尾开始</translation>
    </message>
    <message>
        <source>Not found up to the end. Once more: from the start</source>
        <translation>直到末尾都没有找到。再按一次：从开头开始</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The bytes could not be read</source>
        <translation>无法读取字节</translation>
    </message>
    <message>
        <source>Only what is saved is searched, not your edits.</source>
        <translation>只搜索已保存的内容，不搜索您的编辑。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindingsModel</name>
    <message>
        <source>%1 (leaked)</source>
        <translation>%1（leaked）</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What repair does</source>
        <translation>修复会做什么</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>发现列表</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>筛选发现</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条提示</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 条提示</translation>
    </message>
    <message>
        <source>Findings · %1</source>
        <translation>发现列表 · %1</translation>
    </message>
    <message>
        <source>Findings · %1, %2</source>
        <translation>发现列表 · %1，%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>没有发现与筛选条件匹配。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现任何问题。</translation>
    </message>
    <message>
        <source>The image could not be checked.</source>
        <translation>无法检查映像。</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>Findings appear here when the check is done.</source>
        <translation>检查结束后，发现会显示在这里。</translation>
    </message>
    <message>
        <source>Wasted space</source>
        <translation>浪费的空间</translation>
    </message>
    <message>
        <source>A raw file has no header and no table: there is nothing to check.</source>
        <translation>原始文件没有文件头，也没有块表：没有可检查的内容。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::FixedMapSource</name>
    <message>
        <source>Calculating…</source>
        <translation>正在计算…</translation>
    </message>
</context>
<context>
    <name>parascope::ui::GoTo</name>
    <message>
        <source>cluster</source>
        <translation>簇</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>条目</translation>
    </message>
</context>
<context>
    <name>parascope::ui::GoToBar</name>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>What the number means</source>
        <translation>数字的含义</translation>
    </message>
    <message>
        <source>Guest offset</source>
        <translation>客户机偏移</translation>
    </message>
    <message>
        <source>File offset</source>
        <translation>文件偏移</translation>
    </message>
    <message>
        <source>Guest cluster</source>
        <translation>客户机簇</translation>
    </message>
    <message>
        <source>Place to go to</source>
        <translation>要转到的位置</translation>
    </message>
    <message>
        <source>24117, 0x5E3500000, +0x200, cluster 7</source>
        <translation>24117、0x5E3500000、+0x200、簇 7</translation>
    </message>
    <message>
        <source>Decimal or hex (0x…), spaces allowed. + or − steps from the cursor. A word before the number says what it means: guest, file, cluster, entry.</source>
        <translation>十进制或十六进制 (0x…)，可以有空格。+ 或 − 从光标处移动。数字前的词说明其含义：客户机、文件、簇、条目。</translation>
    </message>
    <message>
        <source>Not a number that can be understood</source>
        <translation>不是可以识别的数字</translation>
    </message>
    <message>
        <source>Larger than any disk</source>
        <translation>比任何磁盘都大</translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation>尚未打开任何内容</translation>
    </message>
    <message>
        <source>Beyond the end of the disk, %1</source>
        <translation>超出磁盘末尾（%1）</translation>
    </message>
    <message>
        <source>Beyond the end of the file, %1</source>
        <translation>超出文件末尾（%1）</translation>
    </message>
    <message>
        <source>Before the first byte</source>
        <translation>在第一个字节之前</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>guest %1 · cluster %2</source>
        <translation>客户机 %1 · 簇 %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderModel</name>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4</source>
        <translation>%1（%2），位于 %3：%4</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Plain name</source>
        <translation>通俗名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <translation>原始字节</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderPanel</name>
    <message>
        <source>Fields of the header</source>
        <translation>文件头的字段</translation>
    </message>
    <message>
        <source>Entries of the block table</source>
        <translation>块表的条目</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Block table</source>
        <translation>块表</translation>
    </message>
    <message>
        <source>Raw file: it has no header. All that it holds are bytes of the disk.</source>
        <translation>原始文件：没有文件头。它所含的全部内容都是磁盘的字节。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderText</name>
    <message>
        <source>nothing was ever written</source>
        <translation>从未写入过任何内容</translation>
    </message>
    <message>
        <source>a conversion is under way</source>
        <translation>转换正在进行</translation>
    </message>
    <message>
        <source>unknown flags</source>
        <translation>未知的标志</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>far beyond any disk</source>
        <translation>远远超出任何磁盘</translation>
    </message>
    <message>
        <source>far beyond any file</source>
        <translation>远远超出任何文件</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>磁头数</translation>
    </message>
    <message>
        <source>Cylinders</source>
        <translation>柱面数</translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation>簇大小</translation>
    </message>
    <message>
        <source>Clusters in the table</source>
        <translation>表中的簇数</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>磁盘大小</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关闭者</translation>
    </message>
    <message>
        <source>Start of the data</source>
        <translation>数据开始处</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Format extension</source>
        <translation>格式扩展</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>the only one there is</source>
        <translation>唯一的版本</translation>
    </message>
    <message>
        <source>geometry for old guests</source>
        <translation>供旧客户机使用的几何参数</translation>
    </message>
    <message>
        <source>covers %1</source>
        <translation>覆盖 %1</translation>
    </message>
    <message>
        <source>right behind the table</source>
        <translation>紧接在表之后</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HeaderWords</name>
    <message>
        <source>beyond any file</source>
        <translation>超出任何文件</translation>
    </message>
    <message>
        <source>Format mark: %1.</source>
        <translation>格式标记：%1。</translation>
    </message>
    <message>
        <source>Version of the header: %1 (always 2).</source>
        <translation>文件头的版本：%1（始终为 2）。</translation>
    </message>
    <message>
        <source>Heads of the disk&apos;s geometry: %1. Not used to find data.</source>
        <translation>磁盘几何参数的磁头数：%1。不用于查找数据。</translation>
    </message>
    <message>
        <source>Cylinders of the disk&apos;s geometry: %1. Not used to find data.</source>
        <translation>磁盘几何参数的柱面数：%1。不用于查找数据。</translation>
    </message>
    <message>
        <source>Cluster size: %1 sectors, %2.</source>
        <translation>簇大小：%1 个扇区，%2。</translation>
    </message>
    <message>
        <source>Entries of the block table: %1.</source>
        <translation>块表的条目数：%1。</translation>
    </message>
    <message>
        <source>Disk size: %1 sectors, %2.</source>
        <translation>磁盘大小：%1 个扇区，%2。</translation>
    </message>
    <message>
        <source>State of the image: %1.</source>
        <translation>映像的状态：%1。</translation>
    </message>
    <message>
        <source>Start of the data: 0, right behind the block table.</source>
        <translation>数据开始处：0，紧接在块表之后。</translation>
    </message>
    <message>
        <source>Start of the data: sector %1, file offset %2.</source>
        <translation>数据开始处：扇区 %1，文件偏移 %2。</translation>
    </message>
    <message>
        <source>empty image</source>
        <translation>空映像</translation>
    </message>
    <message>
        <source>conversion in progress</source>
        <translation>转换正在进行</translation>
    </message>
    <message>
        <source>unknown bits</source>
        <translation>未知的位</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Flags: %1 (%2).</source>
        <translation>标志：%1（%2）。</translation>
    </message>
    <message>
        <source>Place of the format extension: 0, there is none.</source>
        <translation>格式扩展的位置：0，没有格式扩展。</translation>
    </message>
    <message>
        <source>Place of the format extension: sector %1, file offset %2.</source>
        <translation>格式扩展的位置：扇区 %1，文件偏移 %2。</translation>
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
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpContents</name>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>section — page</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpDiagram</name>
    <message>
        <source>Disk</source>
        <comment>row of a picture</comment>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>File</source>
        <comment>row of a picture</comment>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpInserts</name>
    <message>
        <source>What it gives up: %1.</source>
        <translation>会放弃的内容：%1。</translation>
    </message>
    <message>
        <source>Other choices: %1.</source>
        <translation>其他选择：%1。</translation>
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
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HelpWindow</name>
    <message>
        <source>Manual — Parascope</source>
        <translation>手册 — Parascope</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexBar</name>
    <message>
        <source>Close this bar</source>
        <translation>关闭此栏</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexCopier</name>
    <message>
        <source>Nothing was copied: %1 are marked, and at most %2 can be copied at once</source>
        <translation>没有复制任何内容：已标记 %1，而一次最多可复制 %2</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Copied %1, of which %2 could not be read or are not there</source>
        <translation>已复制 %1，其中 %2 无法读取或不存在</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexEditing</name>
    <message>
        <source>“%1” is not one byte in this column</source>
        <translation>“%1”在此列中不是一个字节</translation>
    </message>
    <message>
        <source>Type 0 to 9 and A to F here; Tab goes to the text</source>
        <translation>请在此输入 0 到 9 和 A 到 F；Tab 键转到文本</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexEdits</name>
    <message>
        <source>This byte is still being read</source>
        <translation>此字节仍在读取</translation>
    </message>
    <message>
        <source>No more than %1 can be edited at once; save first</source>
        <translation>一次最多可编辑 %1；请先保存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 edits, 12 bytes</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>There is no byte here</source>
        <translation>这里没有字节</translation>
    </message>
    <message>
        <source>The block table has no entry for this cluster</source>
        <translation>块表中没有此簇的条目</translation>
    </message>
    <message>
        <source>The file ends before this byte</source>
        <translation>文件在此字节之前就结束了</translation>
    </message>
    <message>
        <source>This entry points into header or block table; edit them in the file</source>
        <translation>此条目指向文件头或块表；请在文件视图中编辑它们</translation>
    </message>
    <message>
        <source>What could not be read is not overwritten</source>
        <translation>无法读取的内容不会被覆盖</translation>
    </message>
    <message>
        <source>This cluster is not allocated, and a damaged image gets no new ones; repair it first</source>
        <translation>此簇未分配，而损坏的映像不会增加新簇；请先修复</translation>
    </message>
    <message>
        <source>Edits of header or block table are pending, and they say what lies here; save or discard them first</source>
        <translation>文件头或块表有未保存的编辑，而这里是什么取决于它们；请先保存或放弃这些编辑</translation>
    </message>
    <message>
        <source>Edits that need a new cluster are pending, and it changes header and block table; save or discard them first</source>
        <translation>有需要新簇的未保存编辑，这会更改文件头和块表；请先保存或放弃这些编辑</translation>
    </message>
    <message>
        <source>Nothing was pasted; %1: %2</source>
        <translation>没有粘贴任何内容；%1：%2</translation>
    </message>
    <message>
        <source>This byte is in another layer of the disk, or in none; it can be edited where the layer that has it is shown</source>
        <translation>此字节在磁盘的另一层中，或不在任何层中；请在显示含有它的那一层时编辑</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexFollower</name>
    <message>
        <source>No cluster of the disk uses this byte of the file</source>
        <translation>磁盘没有簇使用文件的这个字节</translation>
    </message>
    <message>
        <source>This byte is not in this file, but in layer “%1”</source>
        <translation>此字节不在此文件中，而在层“%1”中</translation>
    </message>
    <message>
        <source>This byte has no place in the file</source>
        <translation>此字节在文件中没有位置</translation>
    </message>
    <message>
        <source>Guest cluster %1 is not allocated</source>
        <translation>客户机簇 %1 未分配</translation>
    </message>
    <message>
        <source>The entry names %1, beyond the end of the file</source>
        <translation>条目指向 %1，超出了文件末尾</translation>
    </message>
    <message>
        <source>No cluster of the disk is selected</source>
        <translation>没有选择磁盘的簇</translation>
    </message>
    <message>
        <source>A raw file has no block table</source>
        <translation>原始文件没有块表</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexInput</name>
    <message>
        <source>The cursor one byte on</source>
        <translation>光标移动一个字节</translation>
    </message>
    <message>
        <source>One row up or down</source>
        <translation>上移或下移一行</translation>
    </message>
    <message>
        <source>To the start or the end of the row</source>
        <translation>到行首或行尾</translation>
    </message>
    <message>
        <source>One view up or down</source>
        <translation>上翻或下翻一屏</translation>
    </message>
    <message>
        <source>To the cluster before or behind</source>
        <translation>到上一个或下一个簇</translation>
    </message>
    <message>
        <source>To the first or the last byte</source>
        <translation>到第一个或最后一个字节</translation>
    </message>
    <message>
        <source>With Shift, each of these marks the bytes on the way</source>
        <translation>按住 Shift 时，以上各键会标记经过的字节</translation>
    </message>
    <message>
        <source>Follow: from a table entry to its cluster, from the disk to the file and back</source>
        <translation>跟随：从表的条目到它的簇，从磁盘到文件再返回</translation>
    </message>
    <message>
        <source>From the digits to the text, then on to the next panel</source>
        <translation>从数字到文本，再到下一个面板</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexMarkup</name>
    <message>
        <source>BAT entry %1</source>
        <translation>BAT 条目 %1</translation>
    </message>
    <message>
        <source>This entry could not be read.</source>
        <translation>无法读取此条目。</translation>
    </message>
    <message>
        <source>0: guest cluster %1 is not allocated.</source>
        <translation>0：客户机簇 %1 未分配。</translation>
    </message>
    <message>
        <source>%1: guest cluster %2 lies at file offset %3.</source>
        <translation>%1：客户机簇 %2 位于文件偏移 %3。</translation>
    </message>
    <message>
        <source>room before the data</source>
        <translation>数据之前的空间</translation>
    </message>
    <message>
        <source>Between the block table and the start of the data.</source>
        <translation>在块表与数据开始处之间。</translation>
    </message>
    <message>
        <source>format extension</source>
        <translation>格式扩展</translation>
    </message>
    <message>
        <source>The cluster of the format extension; it is valid.</source>
        <translation>格式扩展的簇；有效。</translation>
    </message>
    <message>
        <source>The cluster of the format extension; it is not valid.</source>
        <translation>格式扩展的簇；无效。</translation>
    </message>
    <message>
        <source>dirty bitmap</source>
        <translation>备份历史（dirty bitmap）</translation>
    </message>
    <message>
        <source>A cluster of bits that a backup program keeps.</source>
        <translation>备份程序所保存的一簇位。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexPane</name>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation>复制为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy &amp;Offset</source>
        <translation>复制偏移(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Select Cluster</source>
        <translation>选择簇(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Show Its &amp;BAT Entry</source>
        <translation>显示它的 BAT 条目(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Fi&amp;nd…</source>
        <translation>查找(&amp;N)…</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Which bytes are shown</source>
        <translation>显示哪些字节</translation>
    </message>
    <message>
        <source>as the guest sees it</source>
        <translation>客户机看到的样子</translation>
    </message>
    <message>
        <source>the file as it is</source>
        <translation>文件的原样</translation>
    </message>
    <message>
        <source>guest cluster %1</source>
        <translation>客户机簇 %1</translation>
    </message>
    <message>
        <source>data of guest cluster %1</source>
        <translation>客户机簇 %1 的数据</translation>
    </message>
    <message>
        <source>file offset %1</source>
        <translation>文件偏移 %1</translation>
    </message>
    <message>
        <source>Hex · %1</source>
        <translation>十六进制 · %1</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>尚无内容可显示</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexPaster</name>
    <message>
        <source>The clipboard holds no text</source>
        <translation>剪贴板中没有文本</translation>
    </message>
    <message>
        <source>The clipboard holds more than hex digits; Tab goes to the text, where it can be pasted as text</source>
        <translation>剪贴板中不只有十六进制数字；Tab 键转到文本，在那里可以作为文本粘贴</translation>
    </message>
    <message>
        <source>Half a byte is missing in the clipboard</source>
        <translation>剪贴板中缺少半个字节</translation>
    </message>
    <message>
        <source>No more than %1 can be pasted at once</source>
        <translation>一次最多可粘贴 %1</translation>
    </message>
    <message>
        <source>%1 do not fit here: only %2 follow</source>
        <translation>%1 放不下：后面只有 %2</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation>已粘贴 %1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) marked</source>
        <translation>
            <numerusform>已标记 %n 个字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImageEdits</name>
    <message>
        <source>Evidence mode: nothing is written</source>
        <translation>取证模式：不写入任何内容</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>无法读取映像</translation>
    </message>
    <message>
        <source>The image is being written to</source>
        <translation>映像正在被写入</translation>
    </message>
    <message>
        <source>The image is still being checked</source>
        <translation>映像仍在检查</translation>
    </message>
    <message>
        <source>A virtual machine is using the image</source>
        <translation>虚拟机正在使用映像</translation>
    </message>
    <message>
        <source>The file is write-protected, or you may not write to it</source>
        <translation>文件有写保护，或者您没有写入权限</translation>
    </message>
    <message>
        <source>The virtual machine of this disk is suspended; resume and shut it down first</source>
        <translation>此磁盘的虚拟机已挂起；请先恢复并关闭虚拟机</translation>
    </message>
    <message>
        <source>An earlier change was interrupted; it has to be undone or finished first</source>
        <translation>以前的一次更改被中断；必须先撤销或完成它</translation>
    </message>
    <message>
        <source>Type over bytes; nothing is written before Save</source>
        <translation>改写字节；保存之前不会写入任何内容</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>现在不行：%1</translation>
    </message>
    <message>
        <source>Saved; the old bytes are in %1</source>
        <translation>已保存；旧的字节在 %1 中</translation>
    </message>
    <message>
        <source>Edits Are Not Saved</source>
        <translation>编辑尚未保存</translation>
    </message>
    <message>
        <source>This image has edits that are not saved: %1.</source>
        <translation>此映像有未保存的编辑：%1。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>A raw file is only shown</source>
        <translation>原始文件只供显示</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import a Raw Disk</source>
        <translation>导入原始磁盘</translation>
    </message>
    <message>
        <source>Stopped. The half-made image was removed.</source>
        <translation>已停止。未完成的映像已删除。</translation>
    </message>
    <message>
        <source>This program is writing to one of these files. Wait until it is done.</source>
        <translation>本程序正在写入其中一个文件。请等待写入完成。</translation>
    </message>
    <message>
        <source>Importing into “%1”…</source>
        <translation>正在导入到“%1”…</translation>
    </message>
    <message>
        <source>The disk has %1. The file has %2; %3 of the disk hold data.</source>
        <translation>磁盘有 %1。文件有 %2；磁盘中有 %3 含有数据。</translation>
    </message>
    <message>
        <source>%1 of zeros take no room.</source>
        <translation>%1 的零不占空间。</translation>
    </message>
    <message>
        <source>The image was read back and is the same.</source>
        <translation>已回读映像，内容相同。</translation>
    </message>
    <message>
        <source>The disk was imported.</source>
        <translation>磁盘已导入。</translation>
    </message>
    <message>
        <source>The disk has %1. Its files have %2; %3 of the disk hold data.</source>
        <translation>磁盘有 %1。它的文件有 %2；磁盘中有 %3 含有数据。</translation>
    </message>
    <message>
        <source>The new disk was read back and is the same.</source>
        <translation>已回读新磁盘，内容相同。</translation>
    </message>
    <message>
        <source>Open the disk</source>
        <translation>打开磁盘</translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation>打开映像</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ImportForm</name>
    <message>
        <source>Raw disk</source>
        <translation>原始磁盘</translation>
    </message>
    <message>
        <source>New image</source>
        <translation>新映像</translation>
    </message>
    <message>
        <source>&amp;Read the image back and compare it (takes longer)</source>
        <translation>回读映像并比较（耗时更长）(&amp;R)</translation>
    </message>
    <message>
        <source>v2: for QEMU and Virtuozzo</source>
        <translation>v2：用于 QEMU 和 Virtuozzo</translation>
    </message>
    <message>
        <source>v1: for Parallels Desktop</source>
        <translation>v1：用于 Parallels Desktop</translation>
    </message>
    <message>
        <source>Raw &amp;disk:</source>
        <translation>原始磁盘(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Clu&amp;ster size:</source>
        <translation>簇大小(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;New image:</source>
        <translation>新映像(&amp;N)：</translation>
    </message>
    <message>
        <source>Choose the file or the device with the raw disk. It is only read.</source>
        <translation>请选择包含原始磁盘的文件或设备。它只会被读取。</translation>
    </message>
    <message>
        <source>A disk of %1.</source>
        <translation>大小为 %1 的磁盘。</translation>
    </message>
    <message>
        <source>The image will take up to %1; %2 are free. Zeros take no room.</source>
        <translation>映像最多需要 %1；可用空间为 %2。零不占空间。</translation>
    </message>
    <message>
        <source>The file may get %1; the drive holds files of up to %2.</source>
        <translation>文件可能达到 %1；此驱动器上的文件最大为 %2。</translation>
    </message>
    <message>
        <source>There may not be enough room. What does not fit stops the import, and nothing stays behind.</source>
        <translation>空间可能不够。放不下时导入会停止，不会留下任何东西。</translation>
    </message>
    <message>
        <source>An image file</source>
        <translation>一个映像文件</translation>
    </message>
    <message>
        <source>A disk for Parallels Desktop (.hdd folder)</source>
        <translation>Parallels Desktop 磁盘（.hdd 文件夹）</translation>
    </message>
    <message>
        <source>&amp;Make:</source>
        <translation>创建(&amp;M)：</translation>
    </message>
    <message>
        <source>Fil&amp;es:</source>
        <translation>文件(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;New disk:</source>
        <translation>新磁盘(&amp;N)：</translation>
    </message>
    <message>
        <source>Parallels Desktop opens only format v1.</source>
        <translation>Parallels Desktop 只打开格式 v1。</translation>
    </message>
    <message>
        <source>The description of a disk cannot hold this name. Type another one.</source>
        <translation>磁盘的描述文件无法保存此名称。请输入另一个名称。</translation>
    </message>
    <message>
        <source>With these files and clusters a disk can have at most %1. Split it into parts, or choose another size for them.</source>
        <translation>使用这些文件和簇，磁盘最大为 %1。请把它分割成几个部分，或选择另一种大小的部分或簇。</translation>
    </message>
    <message>
        <source>The disk will take up to %1; %2 are free. Zeros take no room.</source>
        <translation>磁盘最多需要 %1；可用空间为 %2。零不占空间。</translation>
    </message>
    <message>
        <source>A file may get %1; the drive holds files of up to %2. Choose smaller parts.</source>
        <translation>一个文件可能达到 %1；此驱动器上的文件最大为 %2。请选择更小的部分。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InPlaceDialog</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Calculating what this leads to…</source>
        <translation>正在计算结果…</translation>
    </message>
    <message>
        <source>This cannot be done: %1</source>
        <translation>无法执行：%1</translation>
    </message>
    <message>
        <source>The file cannot be written to. A changed copy can be made.</source>
        <translation>无法写入文件。可以创建一个更改后的副本。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>没有需要做的事。</translation>
    </message>
    <message>
        <source>Saving the old bytes, changing the image, checking again…</source>
        <translation>正在保存旧的字节、更改映像并再次检查…</translation>
    </message>
    <message>
        <source>Copying the file, changing the copy, checking it…</source>
        <translation>正在复制文件、更改副本并检查…</translation>
    </message>
    <message>
        <source>Another change of this image is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation>此映像的另一项更改正在进行。请等它完成后再试。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The file has %1 now; it had %2.</source>
        <translation>文件现在有 %1；之前有 %2。</translation>
    </message>
    <message>
        <source>The copy is %1. The original is as it was.</source>
        <translation>副本是 %1。原文件保持不变。</translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. Undo file: %1</source>
        <translation>只有在虚拟机写入此磁盘之前才能撤销。撤销文件：%1</translation>
    </message>
    <message>
        <source>The file is in the middle of the change. The verdict line offers to finish or to undo it.</source>
        <translation>文件正处于更改的中途。结论行提供完成或撤销的按钮。</translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation>文件和以前一样。</translation>
    </message>
    <message>
        <source>Stopped in the middle of the change. The verdict line offers to finish or to undo it.</source>
        <translation>在更改的中途停止了。结论行提供完成或撤销的按钮。</translation>
    </message>
    <message>
        <source>Stopped. The file is as it was before.</source>
        <translation>已停止。文件和以前一样。</translation>
    </message>
    <message>
        <source>Use &amp;room that holds data which nothing points to</source>
        <translation>使用存有数据但没有任何条目指向的空间(&amp;R)</translation>
    </message>
    <message>
        <source>It may be what a lost entry of the table pointed to. The undo file keeps it.</source>
        <translation>那可能是表中某个丢失的条目所指的内容。撤销文件会保存它。</translation>
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
        <translation>8 位</translation>
    </message>
    <message>
        <source>8 bit, signed</source>
        <translation>8 位，有符号</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>16 bit, signed</source>
        <translation>16 位，有符号</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>32 bit, signed</source>
        <translation>32 位，有符号</translation>
    </message>
    <message>
        <source>64 bit</source>
        <translation>64 位</translation>
    </message>
    <message>
        <source>64 bit, signed</source>
        <translation>64 位，有符号</translation>
    </message>
    <message>
        <source>Float, 32 bit</source>
        <translation>浮点数，32 位</translation>
    </message>
    <message>
        <source>Float, 64 bit</source>
        <translation>浮点数，64 位</translation>
    </message>
    <message>
        <source>Unix time, 32 bit</source>
        <translation>Unix 时间，32 位</translation>
    </message>
    <message>
        <source>Unix time, 64 bit</source>
        <translation>Unix 时间，64 位</translation>
    </message>
    <message>
        <source>Windows time</source>
        <translation>Windows 时间</translation>
    </message>
    <message>
        <source>DOS time</source>
        <translation>DOS 时间</translation>
    </message>
    <message>
        <source>Text, UTF-8</source>
        <translation>文本，UTF-8</translation>
    </message>
    <message>
        <source>Text, UTF-16</source>
        <translation>文本，UTF-16</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InspectorModel</name>
    <message>
        <source>%1: no value</source>
        <translation>%1：没有值</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>解读为</translation>
    </message>
    <message>
        <source>Little-endian</source>
        <translation>小端</translation>
    </message>
    <message>
        <source>Big-endian</source>
        <translation>大端</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InspectorPanel</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation>光标处的数值</translation>
    </message>
    <message>
        <source>Show the bytes under the cursor as numbers, times, GUID and text</source>
        <translation>将光标处的字节显示为数字、时间、GUID 和文本</translation>
    </message>
</context>
<context>
    <name>parascope::ui::InsteadPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Disk images that can be opened</source>
        <translation>可以打开的磁盘映像</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Command that makes a Parallels image</source>
        <translation>创建 Parallels 映像的命令</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Make a Parallels image of this raw disk</source>
        <translation>用此原始磁盘创建 Parallels 映像</translation>
    </message>
    <message>
        <source>This command makes a Parallels image beside it:</source>
        <translation>此命令会在它旁边创建 Parallels 映像：</translation>
    </message>
    <message>
        <source>Make a Parallels image of this raw disk:</source>
        <translation>用此原始磁盘创建 Parallels 映像：</translation>
    </message>
    <message>
        <source>There is nothing to show of this file.
Open another image, or drop one here.</source>
        <translation>此文件没有可以显示的内容。
请打开另一个映像，或将映像拖到这里。</translation>
    </message>
    <message>
        <source>If it is a raw disk, make a Parallels image of it:</source>
        <translation>如果这是原始磁盘，可以用它创建 Parallels 映像：</translation>
    </message>
    <message>
        <source>The disks of the virtual machine:</source>
        <translation>虚拟机的磁盘：</translation>
    </message>
</context>
<context>
    <name>parascope::ui::JobLine</name>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取块表</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>正在绘制图</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Linking file and disk</source>
        <translation>正在关联文件和磁盘</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Checked in %1 s</source>
        <translation>检查用时 %1 秒</translation>
    </message>
</context>
<context>
    <name>parascope::ui::JobProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The rest of the window can be used meanwhile.</source>
        <translation>在此期间，窗口的其余部分照常可用。</translation>
    </message>
    <message>
        <source>This is still at work. Stop ends it at the next safe point.</source>
        <translation>仍在进行。“停止”会在下一个安全点结束它。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::KeeperList</name>
    <message>
        <source>All clusters of a place read the same bytes now; the table cannot tell whose they are. Choose the one that stays where it is.</source>
        <translation>一个位置的所有簇现在读到相同的字节；从表中无法得知这些字节属于谁。请选择留在原处的簇。</translation>
    </message>
    <message>
        <source>Shared places and who keeps them</source>
        <translation>共用的位置以及由谁保留</translation>
    </message>
    <message>
        <source>Who keeps the shared place</source>
        <translation>由谁保留共用的位置</translation>
    </message>
    <message>
        <source>Who keeps which of the %1 shared places</source>
        <translation>%1 个共用的位置各由谁保留</translation>
    </message>
    <message>
        <source>(%1 chosen by you)</source>
        <translation>（%1 个由您选择）</translation>
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
        <translation>不在任何层中</translation>
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
        <translation>不在任何层中，读为零</translation>
    </message>
    <message>
        <source>Layer %1, “%2”</source>
        <translation>层 %1，“%2”</translation>
    </message>
    <message>
        <source>%1, whose file could not be opened</source>
        <translation>%1，其文件无法打开</translation>
    </message>
    <message>
        <source>%1: %2 clusters of the disk</source>
        <translation>%1：磁盘的 %2 个簇</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerFiles</name>
    <message>
        <source>file missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>%1 of %2 files missing</source>
        <translation>%2 个文件中有 %1 个缺失</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>%1 of %2 files cannot be opened</source>
        <translation>%2 个文件中有 %1 个无法打开</translation>
    </message>
    <message>
        <source>outside of the folder, not opened</source>
        <translation>在文件夹之外，未打开</translation>
    </message>
    <message>
        <source>%1 of %2 files outside of the folder</source>
        <translation>%2 个文件中有 %1 个在文件夹之外</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>%1 wasted</source>
        <translation>浪费 %1</translation>
    </message>
    <message>
        <source>in use, may change</source>
        <translation>正在使用，可能会变化</translation>
    </message>
    <message>
        <source>%1 of %2 files in use</source>
        <translation>%2 个文件中有 %1 个正在使用</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>raw file</source>
        <translation>原始文件</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerLegend</name>
    <message>
        <source>Layers in the map</source>
        <translation>图中的层</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerLines</name>
    <message>
        <source>Last written: %1</source>
        <translation>最后写入：%1</translation>
    </message>
    <message>
        <source>Images in the folder</source>
        <translation>文件夹中的映像</translation>
    </message>
    <message>
        <source>Files that nothing names</source>
        <translation>没有任何条目指向的文件</translation>
    </message>
    <message>
        <source>shown here</source>
        <comment>the layer that was picked</comment>
        <translation>在此显示</translation>
    </message>
    <message>
        <source>top</source>
        <comment>the layer that a machine writes to</comment>
        <translation>顶层</translation>
    </message>
    <message>
        <source>another lowest layer</source>
        <translation>另一个最底层</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>the layer below is not there</source>
        <translation>下面的层不存在</translation>
    </message>
    <message>
        <source>stands on itself</source>
        <translation>叠放在自己上面</translation>
    </message>
    <message>
        <source>The file lies outside of the disk&apos;s folder. It is only opened when you say so.</source>
        <translation>文件位于磁盘的文件夹之外。只有在您要求时才会打开它。</translation>
    </message>
    <message>
        <source>The virtual machine writes to this layer.</source>
        <translation>虚拟机写入这一层。</translation>
    </message>
    <message>
        <source>Stands on “%1”.</source>
        <translation>叠放在“%1”上面。</translation>
    </message>
    <message>
        <source>Stands on %1, which is not there.</source>
        <translation>叠放在 %1 上面，而它不存在。</translation>
    </message>
    <message>
        <source>Stands on nothing: it is the lowest layer.</source>
        <translation>下面没有任何层：它是最底层。</translation>
    </message>
    <message>
        <source>Images in the disk&apos;s folder that its descriptor does not name.</source>
        <translation>磁盘的文件夹中有、而描述文件中没有的映像。</translation>
    </message>
    <message>
        <source>The layer has no file for it.</source>
        <translation>该层没有这一部分的文件。</translation>
    </message>
    <message>
        <source>The layer has no file.</source>
        <translation>该层没有文件。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 个</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerTick</name>
    <message>
        <source>Change this &amp;layer although others stand on it</source>
        <translation>更改这一层，尽管有其他层叠放在它上面(&amp;L)</translation>
    </message>
    <message>
        <source>Change this &amp;layer although others may stand on it</source>
        <translation>更改这一层，尽管可能有其他层叠放在它上面(&amp;L)</translation>
    </message>
    <message>
        <source>This file is one layer of a disk, and it is not known whether others stand on it. Those that do read differently too, wherever they hold nothing of their own.</source>
        <translation>此文件是磁盘的一层，不知道是否有其他层叠放在它上面。如果有，它们在自己没有内容的地方读起来也会不同。</translation>
    </message>
    <message>
        <source>One layer of the disk stands on this one</source>
        <translation>磁盘有 1 层叠放在这一层上面</translation>
    </message>
    <message>
        <source>%1 layers of the disk stand on this one</source>
        <translation>磁盘有 %1 层叠放在这一层上面</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>how many layers stand on this one</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many layers, and the names of all</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1, among them: %2.</source>
        <comment>how many layers, and names of some</comment>
        <translation>%1，其中有：%2。</translation>
    </message>
    <message>
        <source>They show what this file holds wherever they hold nothing of their own: there, the disk and its snapshots read differently too.</source>
        <translation>它们在自己没有内容的地方显示此文件的内容：在那里，磁盘及其快照读起来也会不同。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayerTitle</name>
    <message>
        <source>Current state</source>
        <comment>the layer that a machine writes to</comment>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Vendor&apos;s backup</source>
        <translation>厂商的备份</translation>
    </message>
    <message>
        <source>Layer without an identifier</source>
        <translation>没有标识符的层</translation>
    </message>
    <message>
        <source>Layer %1…</source>
        <translation>层 %1…</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>第 %1 部分</translation>
    </message>
    <message>
        <source>Part %1 · %2 to %3</source>
        <comment>a part of the disk, and where it lies</comment>
        <translation>第 %1 部分 · %2 到 %3</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Layers</name>
    <message>
        <source>in layer “%1”, whose file could not be opened</source>
        <translation>在层“%1”中，其文件无法打开</translation>
    </message>
    <message>
        <source>in this file, offset %1</source>
        <translation>在此文件中，偏移 %1</translation>
    </message>
    <message>
        <source>of this file, which has no place for it</source>
        <translation>属于此文件，但在其中没有位置</translation>
    </message>
    <message>
        <source>of layer “%1”, which has no place for it</source>
        <translation>属于层“%1”，但在其中没有位置</translation>
    </message>
    <message>
        <source>from layer “%1”, offset %2 of %3</source>
        <translation>来自层“%1”，%3 的偏移 %2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayersList</name>
    <message>
        <source>&amp;Open files outside of the folder…</source>
        <translation>打开文件夹之外的文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>&amp;Show this file</source>
        <translation>显示此文件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show this part</source>
        <translation>显示这一部分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show this layer</source>
        <translation>显示这一层(&amp;S)</translation>
    </message>
    <message>
        <source>It is shown already.</source>
        <translation>已在显示。</translation>
    </message>
    <message>
        <source>1 file lies outside of the disk&apos;s folder.</source>
        <translation>有 1 个文件位于磁盘的文件夹之外。</translation>
    </message>
    <message>
        <source>%1 files lie outside of the disk&apos;s folder.</source>
        <translation>有 %1 个文件位于磁盘的文件夹之外。</translation>
    </message>
    <message>
        <source>Looking for the disk&apos;s files…</source>
        <translation>正在查找磁盘的文件…</translation>
    </message>
    <message>
        <source>The folder has no image.</source>
        <translation>文件夹中没有映像。</translation>
    </message>
    <message>
        <source>This image has no layers: it is a disk by itself.</source>
        <translation>此映像没有层：它自己就是一个磁盘。</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>复制名称(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;identifier</source>
        <translation>复制标识符(&amp;I)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayersModel</name>
    <message>
        <source>Clusters that the layer itself has; the others are those of the layers below.</source>
        <translation>这一层自己的簇；其余的簇来自下面的层。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Own clusters</source>
        <translation>自己的簇</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LegendButton</name>
    <message>
        <source>disk %1</source>
        <comment>count in the legend</comment>
        <translation>磁盘 %1</translation>
    </message>
    <message>
        <source>%1 clusters of the disk</source>
        <translation>磁盘的 %1 个簇</translation>
    </message>
    <message>
        <source>file %1</source>
        <comment>count in the legend</comment>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>%1 clusters of the file</source>
        <translation>文件的 %1 个簇</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: counts</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::LegendToggle</name>
    <message>
        <source>%1. Click to lift these out of the map.</source>
        <translation>%1。单击可在图中突出显示。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MainWindow</name>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
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
        <translation>光标移动一个格子</translation>
    </message>
    <message>
        <source>To the start or the end of the line</source>
        <translation>到行首或行尾</translation>
    </message>
    <message>
        <source>One view up or down</source>
        <translation>上翻或下翻一屏</translation>
    </message>
    <message>
        <source>To the first or the last cluster</source>
        <translation>到第一个或最后一个簇</translation>
    </message>
    <message>
        <source>Select the cluster under the cursor</source>
        <translation>选择光标处的簇</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapPane</name>
    <message>
        <source>Disk order</source>
        <translation>磁盘顺序</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>文件顺序</translation>
    </message>
    <message>
        <source>Both maps</source>
        <translation>两张图</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Which maps are shown</source>
        <translation>显示哪些图</translation>
    </message>
    <message>
        <source>By layer</source>
        <comment>what colours stand for</comment>
        <translation>按层</translation>
    </message>
    <message>
        <source>By state</source>
        <comment>what colours stand for</comment>
        <translation>按状态</translation>
    </message>
    <message>
        <source>What colours of the disk order stand for</source>
        <translation>磁盘顺序的颜色代表什么</translation>
    </message>
    <message>
        <source>Colour by State</source>
        <translation>按状态着色</translation>
    </message>
    <message>
        <source>Colour by Layer</source>
        <translation>按层着色</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapPanel</name>
    <message>
        <source>Disk order</source>
        <translation>磁盘顺序</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>文件顺序</translation>
    </message>
    <message>
        <source>— as the guest sees it</source>
        <translation>— 客户机看到的样子</translation>
    </message>
    <message>
        <source>— as it lies in the file</source>
        <translation>— 在文件中的排列</translation>
    </message>
    <message>
        <source>Map of the clusters in disk order</source>
        <translation>按磁盘顺序的簇图</translation>
    </message>
    <message>
        <source>Map of the clusters in file order</source>
        <translation>按文件顺序的簇图</translation>
    </message>
    <message>
        <source>Overview of the disk</source>
        <translation>磁盘概览</translation>
    </message>
    <message>
        <source>Overview of the file</source>
        <translation>文件概览</translation>
    </message>
    <message>
        <source>clusters %1–%2 of %3</source>
        <translation>簇 %1–%2，共 %3 个</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2，共 %3</translation>
    </message>
    <message>
        <source>one per cell</source>
        <translation>每格一个</translation>
    </message>
    <message>
        <source>%1 per cell</source>
        <translation>每格 %1 个</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>part of the map, clusters per cell</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapSvg</name>
    <message>
        <source>Sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Clusters of the disk</source>
        <translation>磁盘的簇</translation>
    </message>
    <message>
        <source>Places in the file</source>
        <translation>文件中的位置</translation>
    </message>
    <message>
        <source>Disk order</source>
        <translation>磁盘顺序</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>文件顺序</translation>
    </message>
    <message>
        <source>Maps of the disk and of the file</source>
        <translation>磁盘和文件的图</translation>
    </message>
    <message>
        <source>Clusters of the disk per cell: %1. Places in the file per cell: %2. Each cell shows the worst of their states.</source>
        <translation>每格的磁盘簇数：%1。每格的文件位置数：%2。每个格子显示其中最严重的状态。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MapView</name>
    <message>
        <source>There are no clusters.</source>
        <translation>没有簇。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::MeaningPanel</name>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Select a line of the findings to read what it means.</source>
        <translation>选择发现列表中的一行，即可阅读其含义。</translation>
    </message>
    <message>
        <source>Select a finding to read what it means, or press F8 for the first problem.</source>
        <translation>选择一项发现即可阅读其含义，或按 F8 转到第一个问题。</translation>
    </message>
    <message>
        <source>The first of them:</source>
        <translation>其中的前几个：</translation>
    </message>
    <message>
        <source>More about this</source>
        <translation>更多说明</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NarrowingToolBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewFile</name>
    <message>
        <source>This folder does not exist. Check the name, or whether its drive is connected.</source>
        <translation>此文件夹不存在。请检查名称，或检查它所在的驱动器是否已连接。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>这是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>You may not write in this folder. Choose another one.</source>
        <translation>您没有权限写入此文件夹。请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>“%1” exists already. You will be asked before it is replaced.</source>
        <translation>“%1”已存在。替换之前会询问您。</translation>
    </message>
    <message>
        <source>“%1” exists already and is not a file. Type another name.</source>
        <translation>“%1”已存在，而且不是文件。请输入另一个名称。</translation>
    </message>
    <message>
        <source>This name is too long for the drive.</source>
        <translation>对此驱动器来说，此名称太长。</translation>
    </message>
    <message>
        <source>“%1” exists already, and a new disk never replaces anything. Type another name.</source>
        <translation>“%1”已存在，而新磁盘从不替换任何东西。请输入另一个名称。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImage</name>
    <message>
        <source>Type a name for the file.</source>
        <translation>请输入文件的名称。</translation>
    </message>
    <message>
        <source>A name cannot contain a slash. The folder is chosen below.</source>
        <translation>名称不能包含斜杠。文件夹在下面选择。</translation>
    </message>
    <message>
        <source>A name cannot contain line breaks or other control characters.</source>
        <translation>名称不能包含换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>“%1” stands for a folder. Type another name.</source>
        <translation>“%1”表示文件夹。请输入另一个名称。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Type the whole path of the folder, beginning with a slash.</source>
        <translation>请输入文件夹的完整路径，以斜杠开头。</translation>
    </message>
    <message>
        <source>The disk cannot be empty. Type its size.</source>
        <translation>磁盘不能为空。请输入其大小。</translation>
    </message>
    <message>
        <source>The file will be called “%1”.</source>
        <translation>文件将命名为“%1”。</translation>
    </message>
    <message>
        <source>Type the size of the disk.</source>
        <translation>请输入磁盘的大小。</translation>
    </message>
    <message>
        <source>This is not a size. Type a number, or one with its unit, such as %1 GiB.</source>
        <translation>这不是大小。请输入一个数字，或带单位的数字，例如 %1 GiB。</translation>
    </message>
    <message>
        <source>No disk can be that large.</source>
        <translation>磁盘不可能这么大。</translation>
    </message>
    <message>
        <source>Choose a cluster size; 1 MiB is usual.</source>
        <translation>请选择簇大小；通常为 1 MiB。</translation>
    </message>
    <message>
        <source>This is not a size. Type a number with its unit, such as 256 KiB.</source>
        <translation>这不是大小。请输入带单位的数字，例如 256 KiB。</translation>
    </message>
    <message>
        <source>Add the unit: B, KiB or MiB.</source>
        <translation>请加上单位：B、KiB 或 MiB。</translation>
    </message>
    <message>
        <source>Clusters cannot be that large; 1 MiB is usual.</source>
        <translation>簇不能这么大；通常为 1 MiB。</translation>
    </message>
    <message>
        <source>When every cluster gets its place at once, a disk in format v1 can have at most %1. Choose another way to take the space, or format v2.</source>
        <translation>如果立即给每个簇分配位置，格式 v1 的磁盘最大为 %1。请选择另一种占用空间的方式，或选择格式 v2。</translation>
    </message>
    <message>
        <source>In format v1 a disk can have at most %1. Format v2 can be larger.</source>
        <translation>格式 v1 的磁盘最大为 %1。格式 v2 可以更大。</translation>
    </message>
    <message>
        <source>With clusters of %1 a disk can have at most %2. Choose larger clusters.</source>
        <translation>簇大小为 %1 时，磁盘最大为 %2。请选择更大的簇。</translation>
    </message>
    <message>
        <source>Clusters can have 512 bytes to %1.</source>
        <translation>簇大小可以是 512 字节到 %1。</translation>
    </message>
    <message>
        <source>The file would have %1; this drive holds files of up to %2.</source>
        <translation>文件将有 %1；此驱动器上的文件最大为 %2。</translation>
    </message>
    <message>
        <source>This is what the virtual machine sees as its disk.</source>
        <translation>这是虚拟机看到的磁盘大小。</translation>
    </message>
    <message>
        <source>Rounded up to whole sectors: %1 bytes.</source>
        <translation>向上取整到整扇区：%1 字节。</translation>
    </message>
    <message>
        <source>The disk is kept in %1 pieces of this size. 1 MiB is usual.</source>
        <translation>磁盘分为 %1 块保存，每块为此大小。通常为 1 MiB。</translation>
    </message>
    <message>
        <source>The disk is kept in pieces of this size. 1 MiB is usual.</source>
        <translation>磁盘按此大小分块保存。通常为 1 MiB。</translation>
    </message>
    <message>
        <source>This takes %1 at once, and only %2 are free in the folder.</source>
        <translation>这会立即占用 %1，而文件夹中的可用空间只有 %2。</translation>
    </message>
    <message>
        <source>Nothing will be fragmented. The space itself is taken when the virtual machine writes.</source>
        <translation>不会产生碎片。空间本身在虚拟机写入时才占用。</translation>
    </message>
    <message>
        <source>The drive cannot run full later. Quick, where the file system can reserve space.</source>
        <translation>以后驱动器不会因此写满。在文件系统能预留空间时很快。</translation>
    </message>
    <message>
        <source>The drive cannot run full later. Takes as long as copying a file of this size.</source>
        <translation>以后驱动器不会因此写满。耗时与复制同样大小的文件相当。</translation>
    </message>
    <message>
        <source>A file in format v1 cannot hold all of this disk; format v2 can.</source>
        <translation>格式 v1 的文件存不下整个磁盘；格式 v2 可以。</translation>
    </message>
    <message>
        <source>This drive holds files of up to %1, so the disk cannot be filled wholly.</source>
        <translation>此驱动器上的文件最大为 %1，因此磁盘无法完全写满。</translation>
    </message>
    <message>
        <source>The drive runs full before the disk does, unless room is made.</source>
        <translation>除非腾出空间，否则驱动器会先于磁盘写满。</translation>
    </message>
    <message>
        <source>Parallels Desktop opens only format v1.</source>
        <translation>Parallels Desktop 只打开格式 v1。</translation>
    </message>
    <message>
        <source>The folder will be called “%1”.</source>
        <translation>文件夹将命名为“%1”。</translation>
    </message>
    <message>
        <source>The description of a disk cannot hold this name. Type another one.</source>
        <translation>磁盘的描述文件无法保存此名称。请输入另一个名称。</translation>
    </message>
    <message>
        <source>Takes little room at first, and grows when the virtual machine writes.</source>
        <translation>起初占用空间很少，随虚拟机写入而增大。</translation>
    </message>
    <message>
        <source>This drive holds files of up to %1, so the parts of the disk cannot be filled wholly. Smaller parts can.</source>
        <translation>此驱动器上的文件最大为 %1，因此磁盘的各部分无法完全写满。更小的部分可以。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImageDialog</name>
    <message>
        <source>Stopped. The half-made file was removed.</source>
        <translation>已停止。未完成的文件已删除。</translation>
    </message>
    <message>
        <source>New Image</source>
        <translation>新建映像</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>创建(&amp;C)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>New disk</source>
        <translation>新磁盘</translation>
    </message>
    <message>
        <source>New disk %1</source>
        <comment>another file of that name is there</comment>
        <translation>新磁盘 %1</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>替换(&amp;R)…</translation>
    </message>
    <message>
        <source>This program is writing to that file. Wait until it is done, or choose another name.</source>
        <translation>本程序正在写入该文件。请等待写入完成，或选择另一个名称。</translation>
    </message>
    <message>
        <source>Making “%1”…</source>
        <translation>正在创建“%1”…</translation>
    </message>
    <message>
        <source>Stopped. The half-made disk was removed.</source>
        <translation>已停止。未完成的磁盘已删除。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::NewImageForm</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>v2, for &amp;QEMU and Virtuozzo</source>
        <translation>v2，用于 QEMU 和 Virtuozzo(&amp;Q)</translation>
    </message>
    <message>
        <source>v1, for &amp;Parallels Desktop</source>
        <translation>v1，用于 Parallels Desktop(&amp;P)</translation>
    </message>
    <message>
        <source>Up to 512 TiB with clusters of 1 MiB</source>
        <translation>簇大小为 1 MiB 时最大 512 TiB</translation>
    </message>
    <message>
        <source>Up to 2 TiB</source>
        <translation>最大 2 TiB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Size of the disk</source>
        <translation>磁盘大小</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>大小的单位</translation>
    </message>
    <message>
        <source>Format v2, for QEMU and Virtuozzo</source>
        <translation>格式 v2，用于 QEMU 和 Virtuozzo</translation>
    </message>
    <message>
        <source>Format v1, for Parallels Desktop</source>
        <translation>格式 v1，用于 Parallels Desktop</translation>
    </message>
    <message>
        <source>Cluster size</source>
        <translation>簇大小</translation>
    </message>
    <message>
        <source>How the space is taken</source>
        <translation>占用空间的方式</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>大小(&amp;S)：</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>C&amp;luster size:</source>
        <translation>簇大小(&amp;L)：</translation>
    </message>
    <message>
        <source>Sp&amp;ace:</source>
        <translation>空间(&amp;A)：</translation>
    </message>
    <message>
        <source>Takes now</source>
        <translation>现在占用</translation>
    </message>
    <message>
        <source>When the disk is full</source>
        <translation>磁盘写满时</translation>
    </message>
    <message>
        <source>Free in the folder</source>
        <translation>文件夹中的可用空间</translation>
    </message>
    <message>
        <source>Preallocation “%1”</source>
        <translation>预分配“%1”</translation>
    </message>
    <message>
        <source>Take space as the disk is filled</source>
        <translation>随磁盘写入逐步占用空间</translation>
    </message>
    <message>
        <source>Give every cluster its place now</source>
        <translation>立即给每个簇分配位置</translation>
    </message>
    <message>
        <source>Reserve all space now</source>
        <translation>立即预留全部空间</translation>
    </message>
    <message>
        <source>Write zeros everywhere now</source>
        <translation>立即全部写零</translation>
    </message>
    <message>
        <source>&amp;Image file</source>
        <translation>映像文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Disk for Parallels Desktop (.hdd folder)</source>
        <translation>Parallels Desktop 磁盘（.hdd 文件夹）(&amp;D)</translation>
    </message>
    <message>
        <source>Image file</source>
        <translation>映像文件</translation>
    </message>
    <message>
        <source>Disk for Parallels Desktop</source>
        <translation>Parallels Desktop 磁盘</translation>
    </message>
    <message>
        <source>A folder with a description and one or more image files</source>
        <translation>一个文件夹，内有描述文件以及一个或多个映像文件</translation>
    </message>
    <message>
        <source>Make:</source>
        <translation>创建：</translation>
    </message>
    <message>
        <source>Fil&amp;es:</source>
        <translation>文件(&amp;E)：</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OpenDialog</name>
    <message>
        <source>Open the Disk in a Folder</source>
        <translation>打开文件夹中的磁盘</translation>
    </message>
    <message>
        <source>Open an Image</source>
        <translation>打开映像</translation>
    </message>
    <message>
        <source>Parallels disks (*.hds *.hdd DiskDescriptor.xml)</source>
        <translation>Parallels 磁盘 (*.hds *.hdd DiskDescriptor.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OriginLine</name>
    <message>
        <source>This byte: %1</source>
        <translation>此字节：%1</translation>
    </message>
    <message>
        <source>in no layer of the disk, reads as zero</source>
        <translation>不在磁盘的任何层中，读为零</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OverviewPanel</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>磁盘大小</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Fragmented</source>
        <translation>碎片</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 · %2 clusters</source>
        <translation>%1 · %2 个簇</translation>
    </message>
    <message>
        <source>a disk of %1 files</source>
        <translation>由 %1 个文件组成的磁盘</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>%1 clusters · %2</source>
        <translation>%1 个簇 · %2</translation>
    </message>
    <message>
        <source>Clusters that do not lie behind their neighbour in the file. They are no damage; reading them takes longer.</source>
        <translation>在文件中没有紧接在相邻簇之后的簇。这不是损坏；读取它们需要更长时间。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Bytes of the file that nothing refers to (leaked).</source>
        <translation>文件中没有任何条目指向的字节（leaked）。</translation>
    </message>
    <message>
        <source>raw: no header, no table</source>
        <translation>原始：没有文件头，没有块表</translation>
    </message>
</context>
<context>
    <name>parascope::ui::OverviewStrip</name>
    <message>
        <source>All clusters. Drag the frame to look elsewhere.</source>
        <translation>所有的簇。拖动框可查看其他位置。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PanelHeading</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Tear off or put back</source>
        <translation>拖出窗口或放回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Parts</name>
    <message>
        <source>Type the size of a part.</source>
        <translation>请输入一部分的大小。</translation>
    </message>
    <message>
        <source>This is not a size. Type a number with its unit, such as %1 GiB.</source>
        <translation>这不是大小。请输入带单位的数字，例如 %1 GiB。</translation>
    </message>
    <message>
        <source>No part can be that large.</source>
        <translation>一部分不能这么大。</translation>
    </message>
    <message>
        <source>One file holds the whole disk.</source>
        <translation>一个文件保存整个磁盘。</translation>
    </message>
    <message>
        <source>The disk is split into %1 files.</source>
        <translation>磁盘分割为 %1 个文件。</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1（%2 字节）</translation>
    </message>
    <message>
        <source>A part can have at most %1.</source>
        <translation>一部分最大为 %1。</translation>
    </message>
    <message>
        <source>With parts of this size a disk can have at most %1. Choose larger parts.</source>
        <translation>各部分为此大小时，磁盘最大为 %1。请选择更大的部分。</translation>
    </message>
    <message>
        <source>One file of a disk can have at most %1. Split the disk into parts.</source>
        <translation>磁盘的一个文件最大为 %1。请把磁盘分割成几个部分。</translation>
    </message>
    <message>
        <source>When every cluster gets its place at once, a file in format v1 can have at most %1. Choose another way to take the space, or smaller parts.</source>
        <translation>如果立即给每个簇分配位置，格式 v1 的文件最大为 %1。请选择另一种占用空间的方式，或更小的部分。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PartsField</name>
    <message>
        <source>Files of the disk</source>
        <translation>磁盘的文件</translation>
    </message>
    <message>
        <source>Size of a part</source>
        <translation>一部分的大小</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>Parts of %1, as usual</source>
        <translation>每部分 %1，通常的大小</translation>
    </message>
    <message>
        <source>Parts of another size</source>
        <translation>其他大小的部分</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PendingEditsModel</name>
    <message>
        <source>%1 of the disk</source>
        <translation>磁盘的 %1</translation>
    </message>
    <message>
        <source>File offset</source>
        <translation>文件偏移</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
</context>
<context>
    <name>parascope::ui::PlanList</name>
    <message>
        <source>own copies; the first keeps the place</source>
        <translation>各有一份副本；第一个保留位置</translation>
    </message>
    <message>
        <source>own copies; the first gives way</source>
        <translation>各有一份副本；第一个让出位置</translation>
    </message>
    <message>
        <source>Cannot be done: %1</source>
        <translation>无法执行：%1</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>frees %1</source>
        <translation>释放 %1</translation>
    </message>
    <message>
        <source>loses: %1</source>
        <translation>失去：%1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>要做什么：%1</translation>
    </message>
    <message>
        <source>own copies; cluster %1 keeps the place</source>
        <translation>各有一份副本；簇 %1 保留位置</translation>
    </message>
    <message>
        <source>own copies; the first keeps a place, unless you chose another</source>
        <translation>各有一份副本；第一个保留位置，除非您另行选择</translation>
    </message>
    <message>
        <source>own copies; the first gives way, unless you chose another</source>
        <translation>各有一份副本；第一个让出位置，除非您另行选择</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Rate</name>
    <message>
        <source>%1/s</source>
        <comment>bytes a second</comment>
        <translation>%1/秒</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RawFileReasons</name>
    <message>
        <source>A raw file has no header and no table that could be repaired</source>
        <translation>原始文件没有可以修复的文件头和块表</translation>
    </message>
    <message>
        <source>A raw file holds every byte of the disk; nothing in it can move</source>
        <translation>原始文件含有磁盘的每一个字节；其中没有可移动的内容</translation>
    </message>
    <message>
        <source>A raw file has neither format; export it as an image instead</source>
        <translation>原始文件不属于这两种格式；请改为将它导出为映像</translation>
    </message>
    <message>
        <source>A raw file is not checked: there is nothing to report of it</source>
        <translation>原始文件不做检查：没有可报告的内容</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>打开最近的映像(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>全部清除(&amp;F)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairController</name>
    <message>
        <source>today %1</source>
        <comment>a time of the day</comment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>on %1, %2</source>
        <comment>a date and a time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <comment>today or on a date</comment>
        <translation>编辑于 %1</translation>
    </message>
    <message>
        <source>Repaired %1</source>
        <comment>today or on a date</comment>
        <translation>修复于 %1</translation>
    </message>
    <message>
        <source>Compacted %1</source>
        <comment>today or on a date</comment>
        <translation>压缩于 %1</translation>
    </message>
    <message>
        <source>Converted %1</source>
        <comment>today or on a date</comment>
        <translation>转换于 %1</translation>
    </message>
    <message>
        <source>A change is being undone…</source>
        <translation>正在撤销更改…</translation>
    </message>
    <message>
        <source>A change is under way…</source>
        <translation>正在更改…</translation>
    </message>
    <message>
        <source>A repair is under way…</source>
        <translation>正在修复…</translation>
    </message>
    <message>
        <source>Saving of edits was interrupted.</source>
        <translation>保存编辑时被中断。</translation>
    </message>
    <message>
        <source>An earlier change was interrupted.</source>
        <translation>以前的一次更改被中断。</translation>
    </message>
    <message>
        <source>An earlier repair was interrupted.</source>
        <translation>以前的一次修复被中断。</translation>
    </message>
    <message>
        <source>A Change Is under Way</source>
        <translation>更改正在进行</translation>
    </message>
    <message>
        <source>This image is being changed. The window can wait until that is done, or stop it first: what was written is then put back.</source>
        <translation>正在更改此映像。窗口可以等更改完成再关闭，也可以先停止更改：已写入的内容会恢复原样。</translation>
    </message>
    <message>
        <source>&amp;Wait, then close</source>
        <translation>等待，然后关闭(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>保持打开(&amp;K)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairDialog</name>
    <message>
        <source>Repair %1</source>
        <translation>修复 %1</translation>
    </message>
    <message>
        <source>Repair a &amp;copy…</source>
        <translation>修复副本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>撤销修复(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Repair this file</source>
        <translation>修复此文件(&amp;R)</translation>
    </message>
    <message>
        <source>First tick that no virtual machine uses this disk.</source>
        <translation>请先勾选没有虚拟机在使用此磁盘。</translation>
    </message>
    <message>
        <source>Another change of this image is under way.</source>
        <translation>此映像的另一项更改正在进行。</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. Nothing was written.</source>
        <translation>请等它完成后再试。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. To try it first, start the machine from a copy.

Undo file: %1</source>
        <translation>只有在虚拟机写入此磁盘之前才能撤销。想先试一试，请用副本启动虚拟机。

撤销文件：%1</translation>
    </message>
    <message>
        <source>The repaired copy is %1. The original is as it was.</source>
        <translation>修复后的副本是 %1。原文件保持不变。</translation>
    </message>
    <message>
        <source>The copy was repaired. %1</source>
        <translation>副本已修复。%1</translation>
    </message>
    <message>
        <source>The file was repaired. %1</source>
        <translation>文件已修复。%1</translation>
    </message>
    <message>
        <source>The repair failed.</source>
        <translation>修复失败。</translation>
    </message>
    <message>
        <source>The file is in the middle of the repair. The verdict line offers to finish or to undo it.</source>
        <translation>文件正处于修复的中途。结论行提供完成或撤销的按钮。</translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation>文件和以前一样。</translation>
    </message>
    <message>
        <source>The repair was stopped.</source>
        <translation>修复已停止。</translation>
    </message>
    <message>
        <source>&amp;Open the copy</source>
        <translation>打开副本(&amp;O)</translation>
    </message>
    <message>
        <source>First tick that this layer is to be changed.</source>
        <translation>请先勾选要更改这一层。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::RepairPage</name>
    <message>
        <source>Calculating what this leads to…</source>
        <translation>正在计算结果…</translation>
    </message>
    <message>
        <source>Nothing in this image may be repaired: %1.</source>
        <translation>此映像中的任何内容都不能修复：%1。</translation>
    </message>
    <message>
        <source>The image is in use or was changed while it was checked. Shut the virtual machine down, then check again.</source>
        <translation>映像正在使用，或在检查期间发生了变化。请关闭虚拟机，然后再次检查。</translation>
    </message>
    <message>
        <source>The file cannot be written to. A repaired copy can be made.</source>
        <translation>无法写入文件。可以创建一个修复后的副本。</translation>
    </message>
    <message>
        <source>There is nothing to repair in this image.</source>
        <translation>此映像中没有需要修复的内容。</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>没有选择任何内容。</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>Cannot be repaired: %1</source>
        <translation>无法修复：%1</translation>
    </message>
    <message>
        <source>These places of the disk will read as the layer below has them, or as zeros:</source>
        <translation>磁盘的以下位置会读到下面一层的内容，或读为零：</translation>
    </message>
    <message>
        <source>These places of the disk will read as zeros:</source>
        <translation>磁盘的以下位置会读为零：</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 处</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 到 %2（%3）</translation>
    </message>
    <message>
        <source>&amp;Repair this file</source>
        <translation>修复此文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, 1 cluster will read differently</source>
        <translation>修复，1 个簇读起来会不同(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, %1 clusters will read differently</source>
        <translation>修复，%1 个簇读起来会不同(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, 1 cluster will read as zeros</source>
        <translation>修复，1 个簇会读为零(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Repair, %1 clusters will read as zeros</source>
        <translation>修复，%1 个簇会读为零(&amp;R)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ReplaceQuestion</name>
    <message>
        <source>Replace the File?</source>
        <translation>要替换文件吗？</translation>
    </message>
    <message>
        <source>“%1” exists already. If it is replaced, everything in it is lost.</source>
        <translation>“%1”已存在。如果替换，其中的所有内容都会丢失。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep the file</source>
        <translation>保留文件(&amp;K)</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ReportDialog</name>
    <message>
        <source>&amp;Leave out user name and folder</source>
        <translation>略去用户名和文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Add the file&apos;s SHA-256 &amp;checksum</source>
        <translation>加入文件的 SHA-256 校验和(&amp;C)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Web page with the maps (HTML)</source>
        <translation>带图的网页 (HTML)</translation>
    </message>
    <message>
        <source>For programs (JSON)</source>
        <translation>供程序使用 (JSON)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>The whole file is read for it, which may take a while. After a repair also as it was before, with the help of the undo file.</source>
        <translation>为此会读取整个文件，可能需要一些时间。修复之后，还会借助撤销文件计算修复之前的校验和。</translation>
    </message>
    <message>
        <source>Progress of the checksum</source>
        <translation>校验和的进度</translation>
    </message>
    <message>
        <source>&amp;Save Report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source> report</source>
        <translation> 报告</translation>
    </message>
    <message>
        <source>There is nothing to report before the check is done.</source>
        <translation>检查结束之前没有可以报告的内容。</translation>
    </message>
    <message>
        <source>Making the checksum…</source>
        <translation>正在计算校验和…</translation>
    </message>
    <message>
        <source>No report was saved.</source>
        <translation>没有保存报告。</translation>
    </message>
    <message>
        <source>The image was changed or checked again meanwhile. No report was saved.</source>
        <translation>在此期间映像被更改或再次检查。没有保存报告。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>One checksum of the repair could not be made: %1</source>
        <translation>修复的一个校验和无法计算：%1</translation>
    </message>
</context>
<context>
    <name>parascope::ui::SaveEditsDialog</name>
    <message>
        <source>Save Edits</source>
        <translation>保存编辑</translation>
    </message>
    <message>
        <source>&amp;Save %1</source>
        <translation>保存 %1(&amp;S)</translation>
    </message>
    <message>
        <source>%1 in %2 will be written to %3.</source>
        <translation>%2 的 %1 将写入 %3。</translation>
    </message>
    <message>
        <source>The old bytes are saved first, so that this can be undone.</source>
        <translation>旧的字节会先保存，因此可以撤销。</translation>
    </message>
    <message>
        <source>Bytes of the header or the block table are among them: afterwards the image may be damaged, or may not open any more. Undo puts it back.</source>
        <translation>其中有文件头或块表的字节：之后映像可能损坏，或再也无法打开。撤销可以恢复原样。</translation>
    </message>
    <message>
        <source>Some of them have no place in the file yet: it becomes longer.</source>
        <translation>其中一些在文件中还没有位置：文件会变长。</translation>
    </message>
    <message>
        <source>Another change of this image is under way. Wait until it is done, then try again. Nothing was written.</source>
        <translation>此映像的另一项更改正在进行。请等它完成后再试。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The edits were not saved. %1</source>
        <translation>编辑没有保存。%1</translation>
    </message>
    <message>
        <source>The file is in the middle of the change; its undo file brings it back.</source>
        <translation>文件正处于更改的中途；它的撤销文件可以恢复原样。</translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation>文件保持不变。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::SelectedClusterPanel</name>
    <message>
        <source>Selected cluster</source>
        <translation>所选的簇</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a cell of a map or a finding.</source>
        <translation>没有选择任何内容。请单击图中的格子或一项发现。</translation>
    </message>
    <message>
        <source>Guest cluster</source>
        <translation>客户机簇</translation>
    </message>
    <message>
        <source>Guest offset</source>
        <translation>客户机偏移</translation>
    </message>
    <message>
        <source>Host offset</source>
        <translation>主机偏移</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Also used by</source>
        <translation>同时使用者</translation>
    </message>
    <message>
        <source>After repair</source>
        <translation>修复之后</translation>
    </message>
    <message>
        <source>Table entry</source>
        <translation>表的条目</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>不在文件中</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>guest cluster %1 keeps this place</source>
        <translation>客户机簇 %1 保留此位置</translation>
    </message>
</context>
<context>
    <name>parascope::ui::SharedPlacesModel</name>
    <message>
        <source>%1 · shared by %2 clusters</source>
        <translation>%1 · 由 %2 个簇共用</translation>
    </message>
    <message>
        <source>cluster %1 keeps it, as you chose</source>
        <translation>由簇 %1 保留，按您的选择</translation>
    </message>
    <message>
        <source>cluster %1 keeps it</source>
        <translation>由簇 %1 保留</translation>
    </message>
    <message>
        <source>keeps the place</source>
        <translation>保留位置</translation>
    </message>
    <message>
        <source>will read as zeros</source>
        <translation>会读为零</translation>
    </message>
    <message>
        <source>gets a copy of its own</source>
        <translation>得到自己的一份副本</translation>
    </message>
    <message>
        <source>guest cluster %1</source>
        <translation>客户机簇 %1</translation>
    </message>
    <message>
        <source>Shared place</source>
        <translation>共用的位置</translation>
    </message>
    <message>
        <source>After the repair</source>
        <translation>修复之后</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ShortcutsDialog</name>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In a map</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>Zoom under the pointer; with Shift, move the map</source>
        <translation>在指针处缩放；按住 Shift 时移动图</translation>
    </message>
    <message>
        <source>In the bytes</source>
        <translation>在字节中</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>To the next or the previous thing that takes the keyboard</source>
        <translation>到下一个或上一个接受键盘输入的元素</translation>
    </message>
    <message>
        <source>The menu of what the keyboard is on</source>
        <translation>键盘焦点所在元素的菜单</translation>
    </message>
    <message>
        <source>The menu bar; Alt with an underlined letter opens a menu of it</source>
        <translation>菜单栏；Alt 加带下划线的字母打开其中的菜单</translation>
    </message>
</context>
<context>
    <name>parascope::ui::StartPage</name>
    <message>
        <source>Opened before</source>
        <translation>以前打开过</translation>
    </message>
    <message>
        <source>&amp;Open an Image…</source>
        <translation>打开映像(&amp;O)…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>What is the matter with this disk?</source>
        <translation>这个磁盘出了什么问题？</translation>
    </message>
    <message>
        <source>Open a Parallels disk image (.hds or .hdd), or drop one here. It is only read: looking changes nothing. Or make a new, empty disk for a virtual machine.</source>
        <translation>打开 Parallels 磁盘映像（.hds 或 .hdd），或将它拖到这里。映像只会被读取：查看不会改变任何东西。也可以为虚拟机创建一个新的空磁盘。</translation>
    </message>
    <message>
        <source>Make a &amp;New Image…</source>
        <translation>新建映像(&amp;N)…</translation>
    </message>
    <message>
        <source>A new, empty disk for a virtual machine</source>
        <translation>用于虚拟机的新的空磁盘</translation>
    </message>
    <message>
        <source>Show a &amp;Damaged Example</source>
        <translation>显示损坏的示例(&amp;D)</translation>
    </message>
    <message>
        <source>Images that were open before</source>
        <translation>以前打开过的映像</translation>
    </message>
    <message>
        <source>&amp;Remove from the List</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Only the entry goes; the image itself stays (Del)</source>
        <translation>只移除条目；映像本身会保留 (Del)</translation>
    </message>
    <message>
        <source>Not found. It was moved or removed, or its drive is away.</source>
        <translation>未找到。它已被移动或删除，或者它所在的驱动器未连接。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::StateBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TableModel</name>
    <message>
        <source>Guest cluster</source>
        <translation>客户机簇</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Host offset</source>
        <translation>主机偏移</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TimeLeft</name>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到一分钟</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>剩余约一分钟</translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation>剩余约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation>剩余约 %1 小时</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TransferDialog</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation>打开映像</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>显示所在文件夹</translation>
    </message>
</context>
<context>
    <name>parascope::ui::TransferTarget</name>
    <message>
        <source>Choose the file that is to be made.</source>
        <translation>请选择要创建的文件。</translation>
    </message>
    <message>
        <source>Type the whole path, beginning with a slash.</source>
        <translation>请输入完整路径，以斜杠开头。</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of the file.</source>
        <translation>这是文件夹。请加上文件的名称。</translation>
    </message>
    <message>
        <source>This is the file that is read. Type another name.</source>
        <translation>这是要读取的文件。请输入另一个名称。</translation>
    </message>
    <message>
        <source>Choose the folder that is to be made.</source>
        <translation>请选择要创建的文件夹。</translation>
    </message>
    <message>
        <source>Add the name of the new folder.</source>
        <translation>请加上新文件夹的名称。</translation>
    </message>
    <message>
        <source>The name of the folder has to end in .hdd.</source>
        <translation>文件夹的名称必须以 .hdd 结尾。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::UndoDialog</name>
    <message>
        <source>&amp;No virtual machine is using this disk, here or on another computer</source>
        <translation>没有虚拟机在这台或另一台计算机上使用此磁盘(&amp;N)</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The file is in the middle of the change. Nothing is lost: it can be done again.</source>
        <translation>文件正处于更改的中途。没有丢失任何东西：可以重新执行。</translation>
    </message>
    <message>
        <source>The file is as it was.</source>
        <translation>文件保持不变。</translation>
    </message>
    <message>
        <source>&amp;Save the old bytes…</source>
        <translation>保存旧的字节(&amp;S)…</translation>
    </message>
    <message>
        <source>Undo Repair</source>
        <translation>撤销修复</translation>
    </message>
    <message>
        <source>Undo Edit</source>
        <translation>撤销编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Finish the Repair</source>
        <translation>完成修复</translation>
    </message>
    <message>
        <source>&amp;Undo repair</source>
        <translation>撤销修复(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo edit</source>
        <translation>撤销编辑(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
    <message>
        <source>The edit was undone.</source>
        <translation>编辑已撤销。</translation>
    </message>
    <message>
        <source>The change was undone.</source>
        <translation>更改已撤销。</translation>
    </message>
    <message>
        <source>The repair was undone.</source>
        <translation>修复已撤销。</translation>
    </message>
    <message>
        <source>The image was changed since it was edited, so that cannot be undone.</source>
        <translation>映像在编辑之后又被更改，因此无法撤销编辑。</translation>
    </message>
    <message>
        <source>The image was written to since the change, so it cannot be undone.</source>
        <translation>映像在更改之后又被写入，因此无法撤销更改。</translation>
    </message>
    <message>
        <source>The image was changed since the repair, so it cannot be undone.</source>
        <translation>映像在修复之后又被更改，因此无法撤销修复。</translation>
    </message>
    <message>
        <source>The program cannot tell whether this disk is in use.</source>
        <translation>程序无法判断此磁盘是否正在使用。</translation>
    </message>
    <message>
        <source>The old bytes are put back first, then everything that was chosen is done again.</source>
        <translation>先放回旧的字节，然后重新执行所选的一切。</translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before it was edited.</source>
        <translation>放回旧的字节，文件就和编辑之前一样。</translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before the change.</source>
        <translation>放回旧的字节，文件就和更改之前一样。</translation>
    </message>
    <message>
        <source>The old bytes are put back, and the file is as it was before the repair.</source>
        <translation>放回旧的字节，文件就和修复之前一样。</translation>
    </message>
    <message>
        <source>Another change of this image is under way.</source>
        <translation>此映像的另一项更改正在进行。</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. Nothing was written.</source>
        <translation>请等它完成后再试。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The old bytes were saved.</source>
        <translation>旧的字节已保存。</translation>
    </message>
    <message>
        <source>%1 files in %2. Each is named by its place in the image.</source>
        <translation>%2 中有 %1 个文件。每个文件以它在映像中的位置命名。</translation>
    </message>
    <message>
        <source>The repair was finished. %1</source>
        <translation>修复已完成。%1</translation>
    </message>
    <message>
        <source>Undo works only until a virtual machine writes to this disk. To try it first, start the machine from a copy.

Undo file: %1</source>
        <translation>只有在虚拟机写入此磁盘之前才能撤销。想先试一试，请用副本启动虚拟机。

撤销文件：%1</translation>
    </message>
    <message>
        <source>The file is byte for byte as it was before it. The undo file %1 is not needed any more.</source>
        <translation>文件与之前逐字节相同。不再需要撤销文件 %1。</translation>
    </message>
    <message>
        <source>A newer repair has to be undone first.</source>
        <translation>必须先撤销较新的修复。</translation>
    </message>
    <message>
        <source>Its undo file is %1. Nothing was written.</source>
        <translation>它的撤销文件是 %1。没有写入任何内容。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 处</translation>
    </message>
    <message>
        <source>Nothing was written. The old bytes can be saved as files.</source>
        <translation>没有写入任何内容。旧的字节可以另存为文件。</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>无法执行。</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>请等它完成后再试。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::ValueList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>parascope::ui::VendorCounter</name>
    <message>
        <source>Clusters with a shared place</source>
        <translation>共用位置的簇</translation>
    </message>
    <message>
        <source>Wasted clusters</source>
        <translation>浪费的簇</translation>
    </message>
    <message>
        <source>Clusters outside of the file</source>
        <translation>在文件之外的簇</translation>
    </message>
    <message>
        <source>Clusters on header or table</source>
        <translation>在文件头或表上的簇</translation>
    </message>
    <message>
        <source>Clusters cut by the end of the file</source>
        <translation>被文件末尾截断的簇</translation>
    </message>
    <message>
        <source>Clusters that the table names</source>
        <translation>表中有条目的簇</translation>
    </message>
</context>
<context>
    <name>parascope::ui::VerdictLine</name>
    <message>
        <source>The file has changed on disk. &lt;a href=&quot;reload:&quot;&gt;Reload&lt;/a&gt;</source>
        <translation>文件在硬盘上发生了变化。&lt;a href=&quot;reload:&quot;&gt;重新加载&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Undo repair</source>
        <translation>撤销修复</translation>
    </message>
    <message>
        <source>Puts the old bytes back, then does again what was chosen</source>
        <translation>放回旧的字节，然后重新执行所选的操作</translation>
    </message>
    <message>
        <source>Puts the old bytes back, exactly as they were</source>
        <translation>放回旧的字节，与原来完全一样</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>撤销编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Being written to</source>
        <translation>正在被写入</translation>
    </message>
    <message>
        <source>Repaired; the old bytes are kept</source>
        <translation>已修复；旧的字节已保留</translation>
    </message>
    <message>
        <source>Edited; the old bytes are kept</source>
        <translation>已编辑；旧的字节已保留</translation>
    </message>
    <message>
        <source>Changed; the old bytes are kept</source>
        <translation>已更改；旧的字节已保留</translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation>已恢复原样</translation>
    </message>
    <message>
        <source>In the middle of a change</source>
        <translation>正处于更改的中途</translation>
    </message>
    <message>
        <source>Evidence mode: nothing is written</source>
        <translation>取证模式：不写入任何内容</translation>
    </message>
    <message>
        <source>Nothing has been written</source>
        <translation>没有写入过任何内容</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Checking… %1 %</source>
        <translation>正在检查… %1 %</translation>
    </message>
    <message>
        <source>Header, maps and bytes can be looked at already.</source>
        <translation>已经可以查看文件头、图和字节。</translation>
    </message>
    <message>
        <source>Header and bytes can be looked at already.</source>
        <translation>已经可以查看文件头和字节。</translation>
    </message>
    <message>
        <source>This image could not be opened.</source>
        <translation>无法打开此映像。</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>What was read so far is shown; nothing can be said about damage.</source>
        <translation>显示的是到目前为止读取的内容；无法判断是否有损坏。</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <comment>a list that is cut off</comment>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>The descriptor of this disk is missing.</source>
        <translation>此磁盘的描述文件缺失。</translation>
    </message>
    <message>
        <source>The descriptor of this disk cannot be understood.</source>
        <translation>无法理解此磁盘的描述文件。</translation>
    </message>
    <message>
        <source>Without it nothing says how the files make up the disk. Repair it, or pick a file below to look at it alone.</source>
        <translation>没有它就无法得知这些文件如何组成磁盘。请修复它，或在下面选择一个文件单独查看。</translation>
    </message>
    <message>
        <source>Nothing says which layer of this disk is in use.</source>
        <translation>没有说明此磁盘使用中的是哪一层。</translation>
    </message>
    <message>
        <source>Pick a layer below to see the disk as it was then.</source>
        <translation>在下面选择一层，即可查看磁盘当时的样子。</translation>
    </message>
    <message>
        <source>The descriptor names no file for this layer.</source>
        <translation>描述文件中没有这一层的文件。</translation>
    </message>
    <message>
        <source>Pick another layer below.</source>
        <translation>请在下面选择另一层。</translation>
    </message>
    <message>
        <source>The file of this layer is missing.</source>
        <translation>这一层的文件缺失。</translation>
    </message>
    <message>
        <source>%1 is not there. Put it back and check again, or pick another layer below.</source>
        <translation>%1 不在那里。请把它放回去并再次检查，或在下面选择另一层。</translation>
    </message>
    <message>
        <source>The file of this layer lies outside of the disk&apos;s folder.</source>
        <translation>这一层的文件位于磁盘的文件夹之外。</translation>
    </message>
    <message>
        <source>%1 is only opened when you say so, since a descriptor may come from anywhere.</source>
        <translation>只有在您要求时才会打开 %1，因为描述文件可能来自任何地方。</translation>
    </message>
    <message>
        <source>Shown is the current state, the top of %1 layers.</source>
        <translation>显示的是当前状态，即 %1 层中的顶层。</translation>
    </message>
    <message>
        <source>Shown is the layer “%1”, one of %2 and not the top: the disk as it was then.</source>
        <translation>显示的是 %2 层之一“%1”，不是顶层：磁盘当时的样子。</translation>
    </message>
    <message>
        <source>Maps, findings and bytes are of part %1 of %2.</source>
        <translation>图、发现和字节属于第 %1 部分，共 %2 部分。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Other images of the disk are damaged: %1.</source>
        <translation>磁盘的其他映像已损坏：%1。</translation>
    </message>
    <message>
        <source>What only these layers have cannot be read, since a file is missing: %1.</source>
        <translation>只在以下层中的内容无法读取，因为有文件缺失：%1。</translation>
    </message>
    <message>
        <source>What only these layers have cannot be read, since a file cannot be opened: %1.</source>
        <translation>只在以下层中的内容无法读取，因为有文件无法打开：%1。</translation>
    </message>
    <message>
        <source>What only these layers have is not read, since a file lies outside of the disk&apos;s folder: %1.</source>
        <translation>只在以下层中的内容没有读取，因为有文件位于磁盘的文件夹之外：%1。</translation>
    </message>
    <message>
        <source>The disk is encrypted: its contents are shown as they are stored, which is not what the virtual machine reads.</source>
        <translation>磁盘已加密：内容按存储的样子显示，与虚拟机读到的不同。</translation>
    </message>
    <message>
        <source>It is a physical disk, which is never written to.</source>
        <translation>它是物理磁盘，从不会被写入。</translation>
    </message>
    <message>
        <source>Looking for the disk…</source>
        <translation>正在查找磁盘…</translation>
    </message>
    <message>
        <source>This virtual machine has %1 disks.</source>
        <translation>此虚拟机有 %1 个磁盘。</translation>
    </message>
    <message>
        <source>Choose the one to look at.</source>
        <translation>请选择要查看的磁盘。</translation>
    </message>
    <message>
        <source>The disk has problems, but none in the image that is shown.</source>
        <translation>磁盘有问题，但所显示的映像没有问题。</translation>
    </message>
    <message>
        <source>No problems found in this image. Checking the other parts of the disk…</source>
        <translation>在此映像中没有发现问题。正在检查磁盘的其他部分…</translation>
    </message>
    <message>
        <source>No problems found in this disk.</source>
        <translation>在此磁盘中没有发现问题。</translation>
    </message>
    <message>
        <source>Other images of the disk waste space: %1.</source>
        <translation>磁盘的其他映像浪费了空间：%1。</translation>
    </message>
    <message>
        <source>A file of this disk has changed: %1. &lt;a href=&quot;reload:&quot;&gt;Reload&lt;/a&gt;</source>
        <translation>此磁盘的一个文件已更改：%1。&lt;a href=&quot;reload:&quot;&gt;重新加载&lt;/a&gt;</translation>
    </message>
    <message>
        <source>It holds the bytes of the disk as they are.</source>
        <translation>它原样保存磁盘的字节。</translation>
    </message>
    <message>
        <source>It belongs to the disk “%1” and holds its bytes as they are.</source>
        <translation>它属于磁盘“%1”，原样保存其字节。</translation>
    </message>
    <message>
        <source>This is a raw file of %1.</source>
        <translation>这是一个 %1 的原始文件。</translation>
    </message>
    <message>
        <source>It has no header and no table, so there is nothing in it to check or to repair.</source>
        <translation>它没有文件头，也没有块表，因此其中没有可检查或修复的内容。</translation>
    </message>
</context>
<context>
    <name>parascope::ui::Workspace</name>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>文件头(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Selected cluster</source>
        <translation>所选的簇(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>发现列表(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What it means</source>
        <translation>含义(&amp;W)</translation>
    </message>
    <message>
        <source>He&amp;x</source>
        <translation>十六进制(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Torn Off</source>
        <translation>已拖出的面板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
</context>
</TS>
