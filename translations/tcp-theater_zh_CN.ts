<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Check</name>
    <message>
        <source>%1: fine (runs: %2)</source>
        <translation>%1：没有问题（运行：%2）</translation>
    </message>
    <message>
        <source>%1 (branches: %2)</source>
        <translation>%1（分支：%2）</translation>
    </message>
    <message>
        <source>%1: the film differs from what was saved, from %2 on (by %3 at the latest). This version computes otherwise, or the file was changed by hand.</source>
        <translation>%1：影片与保存时不同，从 %2 起（最迟在 %3）。可能是本版本的计算不同，也可能是文件被手工改过。</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>No difference: both show the same, to the nanosecond.</source>
        <translation>没有不同：直到每一纳秒都一样。</translation>
    </message>
    <message>
        <source>First difference at %1 s:</source>
        <translation>第一处不同，在 %1 s：</translation>
    </message>
    <message>
        <source>* differs</source>
        <translation>* 表示不同</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>--at is %1, but the run ends at %2.</source>
        <translation>--at 是 %1，但运行在 %2 结束。</translation>
    </message>
    <message>
        <source>There is no host &quot;%1&quot; in this run.</source>
        <translation>这个运行里没有名为“%1”的主机。</translation>
    </message>
</context>
<context>
    <name>Forging</name>
    <message>
        <source>An echo reply needs a value beside it.</source>
        <translation>回显应答旁边需要时间戳值。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage: tcp-theater check FILE... [--lang en|zh]

Reads scenario files and prints every error as FILE:LINE:COLUMN: SENTENCE. Where a file says what its
films were when it was saved, they are run, and a film that differs is named with the instant.
An ID, and :RUN after a name, are accepted as well.
Exit status: 0 if all are fine, 1 if a film differs from what was saved, 2 if a file is bad.</source>
        <translation>用法：tcp-theater check FILE... [--lang en|zh]

读取场景文件，把每个错误打印为“文件:行:列: 说明”。如果文件记下了保存时的影片，
就会运行它们，并指出与保存时不同的影片及其时刻。
也可以写 ID，名称后面可以加 :RUN。
退出状态：0 全部没有问题；1 有影片与保存时不同；2 有文件出错。</translation>
    </message>
    <message>
        <source>Usage: tcp-theater list [FILE|ID...] [--json] [--lang en|zh]

Shows what is built in, in teaching order: the ID, the title and the runs; or of each file that is
named its runs, and below each its branches: the name, where it begins, and what a person calls it.
With --json one object a line, with the titles in both languages.</source>
        <translation>用法：tcp-theater list [FILE|ID...] [--json] [--lang en|zh]

按教学顺序列出内置的内容：ID、标题和各个运行；写了文件名时，列出每个文件的运行，
下面是各个分支：名称、从哪里开始、用户起的名字。
使用 --json 时每行一个对象，标题包含两种语言。</translation>
    </message>
    <message>
        <source>`tcp-theater %1--help` explains the usage.</source>
        <translation>用法说明请见 `tcp-theater %1--help`。</translation>
    </message>
    <message>
        <source>TCP Theater: watch, break and rewind a real TCP.

Usage:
  tcp-theater [FILE|ID[:RUN]]           open the window
  tcp-theater run FILE|ID[:RUN] ...     print a run as a ladder, or as JSON lines
  tcp-theater check FILE...             say what is wrong with scenario files
  tcp-theater list [FILE...]            show what is built in, or the runs and branches of files
  tcp-theater profiles                  show every TCP setting and its value in each profile
  tcp-theater export FILE|ID[:RUN] ...  write pictures: SVG, PNG or PDF
  tcp-theater help [COMMAND]            explain a command

FILE is a scenario file (TOML), ID a built-in scenario such as hs-three-way. RUN names one of its
runs; without it the first is meant. RUN/BRANCH is a branch of a run that was saved with its
branches.

Options everywhere:
  --lang en|zh     language of what is written (otherwise that of the environment)
  -h, --help       this text, or that of a command
  -V, --version    the version

Exit status: 0 fine, 1 the run failed what its file expects, 2 bad usage or a bad file.</source>
        <translation>TCP Theater：观看、干扰并倒放真实的 TCP。

用法：
  tcp-theater [FILE|ID[:RUN]]           打开窗口
  tcp-theater run FILE|ID[:RUN] ...     以时序图或 JSON 行的形式打印一次运行
  tcp-theater check FILE...             检查场景文件，指出错误
  tcp-theater list [FILE...]            列出内置的场景，或文件中的运行和分支
  tcp-theater profiles                  列出每一项 TCP 设置及其在各配置方案中的值
  tcp-theater export FILE|ID[:RUN] ...  导出图片：SVG、PNG 或 PDF
  tcp-theater help [COMMAND]            解释某个命令

FILE 是场景文件（TOML），ID 是内置场景，例如 hs-three-way。RUN 是其中某个运行的名称；
不写则取第一个运行。RUN/BRANCH 是随文件保存的某个分支。

通用选项：
  --lang en|zh     输出所用的语言（默认取自环境）
  -h, --help       显示本帮助，或某个命令的帮助
  -V, --version    显示版本

退出状态：0 正常；1 运行结果与文件中的预期不符；2 用法错误或文件有误。</translation>
    </message>
    <message>
        <source>Usage: tcp-theater run FILE|ID[:RUN] [options]

Runs a scenario and prints it: one row a segment, with the states of both sides, lost, forged and
repeated segments, calls, timers and settings that change; then what each connection&apos;s opening cost.
A run in which a &quot;what if&quot; is on says NOT TCP at its head. Then it compares the run with what the
file expects.

Options:
  --json           one JSON object a line, in order of time, instead of the ladder
  --until TIME     run up to TIME (such as 5s); rows expected later are not applied
  --seed N         use this seed for random numbers
  --profile NAME   use this profile (textbook, rfc, linux) for both hosts; what the file sets stays
  --branch NAME    a branch of the run, as `tcp-theater list FILE` names it; the same as :RUN/NAME.
                   What the file expects is for the run itself
  --compare OTHER  compare with another run instead: FILE|ID[:RUN], or :RUN of the same file, or
                   :RUN/BRANCH; says where the two first differ, and what comes out differently
                   (with --json as lines)
  --relative       sequence numbers counted from each side&apos;s SYN
  --absolute       sequence numbers as on the wire
  --lang en|zh     language

With --profile or --seed the expected rows are not applied.
Exit status: 0 fine, 1 the run failed what its file expects, 2 bad usage or a bad file.</source>
        <translation>用法：tcp-theater run FILE|ID[:RUN] [选项]

运行一个场景并打印出来：每个报文段一行，给出双方的状态，丢失、伪造和重传的报文段，调用、
定时器和改变的设置；然后给出每个连接建立所花的代价。打开了某个“假如”的运行会在开头标明它不是 TCP。
最后把运行结果与文件中的预期对照。

选项：
  --json           不打印时序图，改为按时间顺序每行输出一个 JSON 对象
  --until TIME     运行到 TIME 为止（例如 5s）；此后的预期行不作检查
  --seed N         用这个种子产生随机数
  --profile NAME   双方主机都采用这个配置方案（textbook、rfc、linux）；文件设置的值不变
  --branch NAME    该运行的某个分支，名称见 `tcp-theater list FILE`；与 :RUN/NAME 相同。
                   文件中的预期只针对运行本身
  --compare OTHER  改为与另一个运行对比：FILE|ID[:RUN]，或同一文件的 :RUN 或 :RUN/BRANCH；
                   说明两者最先在哪里不同、结果有何不同（加 --json 则逐行输出）
  --relative       序号从各自的 SYN 算起
  --absolute       序号与线路上的一致
  --lang en|zh     语言

使用 --profile 或 --seed 时不检查预期行。
退出状态：0 正常；1 运行结果与文件中的预期不符；2 用法错误或文件有误。</translation>
    </message>
    <message>
        <source>Usage: tcp-theater profiles [--json] [--lang en|zh]

Shows every setting of a TCP endpoint: its values in the profiles textbook, rfc and linux, its range,
what it is for, and where it comes from. A scenario names a profile and may set single values itself.
With --json one object a line.</source>
        <translation>用法：tcp-theater profiles [--json] [--lang en|zh]

显示 TCP 端点的每一项设置：在配置方案 textbook、rfc 和 linux 中的值、范围、
用途以及出处。场景可以指定一个配置集，并自行设置个别的值。
加上 --json 时每行一个对象。</translation>
    </message>
    <message>
        <source>Usage: tcp-theater export FILE|ID[:RUN] --to OUT.svg|OUT.png|OUT.pdf [options]

Writes pictures of a run. Without --at and --steps a PDF has every step on a page of its own, and an
SVG or PNG shows the whole ladder at the end. Several pictures are OUT-001.svg, OUT-002.svg ...

Options:
  --to OUT         the file to write; its ending says the format
  --at TIME        the picture at TIME (such as 1.05s)
  --steps all      every step
  --steps marks    the steps worth a mark: losses, retransmissions, state changes
  --steps whole    the whole ladder in one picture, as a PDF one page as tall as needed
  --steps LIST     these steps, counted from 1, such as 1,3-5
  --view NAME      ladder (otherwise), or wire: the hosts and the wire between them at one instant; a
                   single SVG or PNG without --at shows its end
  --size WxH       size in pixels (1920x1080); a whole ladder takes the width and is as tall as it needs
  --theme NAME     light, dark or projector
  --branch NAME    a branch of the run; the same as :RUN/NAME
  --compare OTHER  beside another run, on one clock: FILE|ID[:RUN], or :RUN of the same file, or
                   :RUN/BRANCH
  --chart NAME     a chart of the whole run instead of the film, as SVG, PNG or, for its numbers, CSV:
                   cwnd, rtt, sequence, throughput or buffers
  --host NAME      whose chart (client, server); otherwise that of the host that sends most
  --relative       sequence numbers counted from each side&apos;s SYN
  --absolute       sequence numbers as on the wire (otherwise)
  --lang en|zh     language of the pictures

No display is needed.
Exit status: 0 fine, 2 bad usage, a bad file, or a file that could not be written.</source>
        <translation>用法：tcp-theater export FILE|ID[:RUN] --to OUT.svg|OUT.png|OUT.pdf [选项]

把一次运行画成图片。不写 --at 和 --steps 时，PDF 每一步占一页，SVG 和 PNG 画出结束时的
整张时序图。有多张图片时，文件名为 OUT-001.svg、OUT-002.svg……

选项：
  --to OUT         要写入的文件；扩展名决定格式
  --at TIME        TIME 时刻的画面（例如 1.05s）
  --steps all      所有步骤
  --steps marks    值得标记的步骤：丢失、重传、状态变化
  --steps whole    整个时序图为一张图；PDF 则为一页，所需多高就多高
  --steps LIST     指定的步骤，从 1 数起，例如 1,3-5
  --view NAME      ladder（默认）或 wire：某一时刻的两台主机与它们之间的线路；单张 SVG 或 PNG
                   不写 --at 时画结束时的样子
  --size WxH       像素尺寸（1920x1080）；整个时序图只取其宽度，所需多高就多高
  --theme NAME     light、dark 或 projector
  --branch NAME    运行中的一个分支；与 :RUN/NAME 相同
  --compare OTHER  与另一次运行并排，共用一个时钟：FILE|ID[:RUN]，或同一文件的 :RUN，或
                   :RUN/BRANCH
  --chart NAME     画整个运行的一张图表而不是画面：SVG、PNG，或把数值写成 CSV；
                   cwnd、rtt、sequence、throughput 或 buffers
  --host NAME      画哪台主机的图表（client、server）；否则是发送最多的那台
  --relative       序号从各自的 SYN 算起
  --absolute       序号与线路上的一致（默认）
  --lang en|zh     图片中的语言

不需要显示器。
退出状态：0 正常；2 用法错误、文件有误或文件无法写入。</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>RTO timer fires</source>
        <translation>重传定时器到期</translation>
    </message>
    <message>
        <source>persist timer fires</source>
        <translation>坚持定时器到期</translation>
    </message>
    <message>
        <source>delayed ACK timer fires</source>
        <translation>延迟确认定时器到期</translation>
    </message>
    <message>
        <source>2MSL timer fires</source>
        <translation>2MSL 定时器到期</translation>
    </message>
    <message>
        <source>SWS override timer fires</source>
        <translation>SWS 超越定时器到期</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>%1 by hand</source>
        <translation>%1（手动）</translation>
    </message>
    <message>
        <source>%1: no such address</source>
        <translation>%1（没有这个地址）</translation>
    </message>
    <message>
        <source>↻ retransmission</source>
        <translation>↻ 重传</translation>
    </message>
    <message>
        <source>✕ lost</source>
        <translation>✕ 丢失</translation>
    </message>
    <message>
        <source>still in flight</source>
        <translation>仍在途中</translation>
    </message>
    <message>
        <source>still held</source>
        <translation>仍被扣住</translation>
    </message>
    <message>
        <source>✕ corrupted</source>
        <translation>✕ 损坏</translation>
    </message>
    <message>
        <source>marked CE on the way</source>
        <translation>途中被标记 CE</translation>
    </message>
    <message>
        <source>altered on the way</source>
        <translation>途中被改动</translation>
    </message>
    <message>
        <source>⧉ copy arrives at %1</source>
        <translation>⧉ 副本于 %1 到达</translation>
    </message>
    <message>
        <source>late: arrives at %1</source>
        <translation>延迟：%1 到达</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>gets %1</source>
        <translation>收到 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>segments (relative numbers)</source>
        <translation>报文段（相对序号）</translation>
    </message>
    <message>
        <source>segments (absolute numbers)</source>
        <translation>报文段（绝对序号）</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>配置方案 %1</translation>
    </message>
    <message>
        <source>End at %1 s: %2</source>
        <translation>结束于 %1 s：%2</translation>
    </message>
    <message>
        <source>zero-window probe</source>
        <translation>零窗口探测</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timer fires</source>
        <translation>FIN-WAIT-2 定时器到期</translation>
    </message>
    <message>
        <source>keep-alive timer fires</source>
        <translation>保活定时器到期</translation>
    </message>
    <message>
        <source>tail loss probe timer fires</source>
        <translation>尾部丢失探测定时器到期</translation>
    </message>
    <message>
        <source>%1: the queue of the wire</source>
        <translation>%1：线路队列</translation>
    </message>
    <message>
        <source>%1: the cable is cut</source>
        <translation>%1：线缆已断开</translation>
    </message>
    <message>
        <source>%1 by a middlebox</source>
        <translation>%1：中间设备所为</translation>
    </message>
    <message>
        <source>%1: the host is off</source>
        <translation>%1：主机已断电</translation>
    </message>
    <message>
        <source>⚑ forged as %1</source>
        <translation>⚑ 伪造，署名 %1</translation>
    </message>
    <message>
        <source>first byte at the %1 after %2 s</source>
        <translation>%2 s 后%1收到第一个字节</translation>
    </message>
    <message>
        <source>round trips before it: %1</source>
        <translation>此前的往返次数：%1</translation>
    </message>
    <message>
        <source>saved by Fast Open: %1</source>
        <translation>Fast Open 省下：%1</translation>
    </message>
    <message>
        <source>no data delivered</source>
        <translation>没有交付数据</translation>
    </message>
    <message>
        <source>retransmissions: %1</source>
        <translation>重传次数：%1</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connection %1 (%2)</source>
        <translation>连接 %1（%2）</translation>
    </message>
    <message>
        <source>… and further connections: %1</source>
        <translation>…… 其余连接：%1</translation>
    </message>
    <message>
        <source>reordering timer fires</source>
        <translation>乱序定时器到期</translation>
    </message>
    <message>
        <source>compressed ACK timer fires</source>
        <translation>合并确认定时器到期</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>begins anew</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>leaves the run at %1</source>
        <translation>在 %1 离开本次运行</translation>
    </message>
    <message>
        <source>leaves %1 at %2</source>
        <translation>在 %2 离开 %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>tcp-theater: there is no display for a window; `tcp-theater run` prints a scenario instead.</source>
        <translation>tcp-theater：没有可以显示窗口的显示器；可以改用 `tcp-theater run` 在终端打印场景。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%1 needs a time with a unit, such as 50ms, 1.5s or 2h, and not &quot;%2&quot;.</source>
        <translation>%1 需要带单位的时间，例如 50ms、1.5s 或 2h，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 reaches at most %2.</source>
        <translation>%1 最大为 %2。</translation>
    </message>
    <message>
        <source>--size needs WIDTHxHEIGHT in pixels, such as 1920x1080, each from %1 to %2, and not &quot;%3&quot;.</source>
        <translation>--size 需要以像素为单位的“宽x高”，例如 1920x1080，各为 %1 到 %2，而不是“%3”。</translation>
    </message>
    <message>
        <source>--theme is light, dark or projector, and not &quot;%1&quot;.</source>
        <translation>--theme 只能是 light、dark 或 projector，而不是“%1”。</translation>
    </message>
    <message>
        <source>--lang is en or zh, and not &quot;%1&quot;.</source>
        <translation>--lang 只能是 en 或 zh，而不是“%1”。</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>There is no option %1. Did you mean %2?</source>
        <translation>没有选项 %1。你是不是想用 %2？</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 不带值。</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 需要一个值。</translation>
    </message>
    <message>
        <source>%1 needs a scenario: a file, or an ID from `tcp-theater list`.</source>
        <translation>%1 需要一个场景：文件，或 `tcp-theater list` 列出的 ID。</translation>
    </message>
    <message>
        <source>check needs at least one file.</source>
        <translation>check 至少需要一个文件。</translation>
    </message>
    <message>
        <source>There is no command %1. Did you mean %2?</source>
        <translation>没有命令 %1。你是不是想用 %2？</translation>
    </message>
    <message>
        <source>One scenario at a time: &quot;%1&quot; is one too many.</source>
        <translation>一次只能处理一个场景：“%1”是多余的。</translation>
    </message>
    <message>
        <source>export needs --to OUT.svg, OUT.png or OUT.pdf.</source>
        <translation>export 需要 --to OUT.svg、OUT.png 或 OUT.pdf。</translation>
    </message>
    <message>
        <source>--at and --steps exclude each other: one picture, or several.</source>
        <translation>--at 与 --steps 不能同时使用：要么一张图片，要么多张。</translation>
    </message>
    <message>
        <source>%1 has no option %2.</source>
        <translation>%1 没有选项 %2。</translation>
    </message>
    <message>
        <source>The window has no option %1; it belongs to a command such as run or export.</source>
        <translation>窗口没有选项 %1；它属于 run 或 export 等命令。</translation>
    </message>
    <message>
        <source>--seed needs a whole number from 0 to %1, and not &quot;%2&quot;.</source>
        <translation>--seed 需要 0 到 %1 之间的整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>--steps is all, marks, whole or a list such as 1,3-5, and not &quot;%1&quot;.</source>
        <translation>--steps 只能是 all、marks、whole 或 1,3-5 这样的列表，而不是“%1”。</translation>
    </message>
    <message>
        <source>%1 takes no further words, such as &quot;%2&quot;.</source>
        <translation>%1 后面不能再有别的词，例如“%2”。</translation>
    </message>
    <message>
        <source>--chart is cwnd, rtt, sequence, throughput or buffers, and not &quot;%1&quot;.</source>
        <translation>--chart 只能是 cwnd、rtt、sequence、throughput 或 buffers，而不是“%1”。</translation>
    </message>
    <message>
        <source>--chart shows the whole run: --at and --steps belong to the film.</source>
        <translation>--chart 画的是整个运行：--at 和 --steps 只用于动画画面。</translation>
    </message>
    <message>
        <source>--host says whose chart it is, so it needs --chart.</source>
        <translation>--host 指明画哪台主机的图表，所以要和 --chart 一起用。</translation>
    </message>
    <message>
        <source>--compare puts films beside each other: a chart is of one run.</source>
        <translation>--compare 把影片并排：图表只属于一个运行。</translation>
    </message>
    <message>
        <source>--view is ladder or wire, and not &quot;%1&quot;.</source>
        <translation>--view 只能是 ladder 或 wire，而不是“%1”。</translation>
    </message>
    <message>
        <source>--view wire shows one film: it goes neither with --chart nor with --compare.</source>
        <translation>--view wire 只显示一部影片，不能与 --chart 或 --compare 同用。</translation>
    </message>
    <message>
        <source>--view wire shows one instant at a time: --steps whole is the ladder&apos;s.</source>
        <translation>--view wire 一次只显示一个时刻；--steps whole 属于时序图。</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>range: %1</source>
        <translation>范围：%1</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>There is no profile &quot;%1&quot;; the profiles are: %2.</source>
        <translation>没有名为“%1”的配置方案；可用的有：%2。</translation>
    </message>
    <message>
        <source>Expected: the file says nothing</source>
        <translation>预期：文件中没有说明</translation>
    </message>
    <message>
        <source>Expected: not applied</source>
        <translation>预期：未检查</translation>
    </message>
    <message>
        <source>%1: with --profile or --seed the expected rows are not applied.</source>
        <translation>%1：使用 --profile 或 --seed 时不检查预期行。</translation>
    </message>
    <message>
        <source>Expected: all as the file says (rows: %1)</source>
        <translation>预期：全部符合（%1 行）</translation>
    </message>
    <message>
        <source>Expected: FAILED (differences: %1)</source>
        <translation>预期：不符合（%1 处差异）</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>%1: there is no such file, and no built-in scenario of that name.</source>
        <translation>%1：没有这个文件，也没有这个名字的内置场景。</translation>
    </message>
    <message>
        <source>`tcp-theater list` shows them.</source>
        <translation>`tcp-theater list` 会列出内置场景。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>你是不是想用 %1？</translation>
    </message>
    <message>
        <source>%1 has no run &quot;%2&quot;; it has: %3.</source>
        <translation>%1 没有名为“%2”的运行；可用的有：%3。</translation>
    </message>
    <message>
        <source>%1 has no branches.</source>
        <translation>%1 没有分支。</translation>
    </message>
    <message>
        <source>%1 has no branch &quot;%2&quot;; it has: %3.</source>
        <translation>%1 没有名为“%2”的分支；可用的有：%3。</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>tcp-theater: cannot write the output: %1</source>
        <translation>tcp-theater：无法写出结果：%1</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>Segment %1 of %2 is not on the wire, so nothing could be done to it</source>
        <comment>command.no-such-segment</comment>
        <translation>%2 的第 %1 个报文段不在线路上，无法对它操作</translation>
    </message>
    <message>
        <source>%1 waits until the write before it has come back</source>
        <comment>command.call-waits</comment>
        <translation>%1 要等它前面的 write 返回</translation>
    </message>
    <message>
        <source>“%1” cannot be done to segment %2 of %3 now</source>
        <comment>command.not-now</comment>
        <translation>现在无法对 %3 的第 %2 个报文段执行“%1”</translation>
    </message>
    <message>
        <source>Call %3 of %2 by “%1”: “%4” should be %5 and is %6</source>
        <comment>expect.call-field</comment>
        <translation>“%1”的第 %3 次 %2 调用：“%4”应为 %5，实际为 %6</translation>
    </message>
    <message>
        <source>Call %3 of %2 by “%1” has not returned</source>
        <comment>expect.call-waits</comment>
        <translation>“%1”的第 %3 次 %2 调用尚未返回</translation>
    </message>
    <message>
        <source>Before the first row a segment too many was sent: %1</source>
        <comment>expect.extra-first</comment>
        <translation>第一行之前多发了一个报文段：%1</translation>
    </message>
    <message>
        <source>After row %1 a segment too many was sent: %2</source>
        <comment>expect.extra-segment</comment>
        <translation>第 %1 行之后多发了一个报文段：%2</translation>
    </message>
    <message>
        <source>Row %1 (%2): “%3” should be %4 and is %5</source>
        <comment>expect.field</comment>
        <translation>第 %1 行（%2）：“%3”应为 %4，实际为 %5</translation>
    </message>
    <message>
        <source>At the end “%1” should be %2 and is %3</source>
        <comment>expect.final-state</comment>
        <translation>结束时“%1”应为 %2，实际为 %3</translation>
    </message>
    <message>
        <source>Row %1 (%2): this segment was never sent</source>
        <comment>expect.missing-row</comment>
        <translation>第 %1 行（%2）：该报文段从未发出</translation>
    </message>
    <message>
        <source>Call %3 of %2 by “%1” was never made</source>
        <comment>expect.no-call</comment>
        <translation>“%1”的第 %3 次 %2 调用从未发生</translation>
    </message>
    <message>
        <source>The instant “%1” never came, so no row could be checked</source>
        <comment>expect.no-zero</comment>
        <translation>时刻“%1”从未到来，因此无法检查任何一行</translation>
    </message>
    <message>
        <source>Width and height must be from %1 to %2 pixels</source>
        <comment>export.bad-size</comment>
        <translation>宽度和高度必须在 %1 到 %2 像素之间</translation>
    </message>
    <message>
        <source>“%1” is no list of steps; write numbers and ranges such as 1,3-5 (the run has %2 steps)</source>
        <comment>export.bad-steps</comment>
        <translation>“%1” 不是步骤列表；请写数字和范围，例如 1,3-5（本次运行共 %2 步）</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2</source>
        <comment>export.cannot-write</comment>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>No installed font can write Chinese; install the package %1</source>
        <comment>export.no-chinese-font</comment>
        <translation>没有能显示中文的字体；请安装软件包 %1</translation>
    </message>
    <message>
        <source>There is no step %1: the run has %2 steps</source>
        <comment>export.no-such-step</comment>
        <translation>没有第 %1 步：本次运行共 %2 步</translation>
    </message>
    <message>
        <source>There is no step to show: nothing happens in this run</source>
        <comment>export.nothing</comment>
        <translation>没有可以导出的步骤：本次运行中什么也没有发生</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <comment>export.step</comment>
        <translation>%1 · 第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>export.time</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>The whole ladder would be %1 pixels tall, more than the %2 that a PNG can sensibly have; export it as SVG, or as single steps with --steps</source>
        <comment>export.too-tall</comment>
        <translation>完整的时序图将高达 %1 像素，超过 PNG 的合理上限 %2；请导出为 SVG，或用 --steps 导出单个步骤</translation>
    </message>
    <message>
        <source>“%1” must end in .svg, .png or .pdf: the ending says the format</source>
        <comment>export.unknown-format</comment>
        <translation>“%1” 必须以 .svg、.png 或 .pdf 结尾：扩展名决定格式</translation>
    </message>
    <message>
        <source>corrupted by rule %1: the checksum fails</source>
        <comment>scene.corrupted-by-rule</comment>
        <translation>被规则 %1 损坏：校验和不符</translation>
    </message>
    <message>
        <source>corrupted by you: the checksum fails</source>
        <comment>scene.corrupted-by-you</comment>
        <translation>被你损坏：校验和不符</translation>
    </message>
    <message>
        <source>delayed by rule %2, +%1</source>
        <comment>scene.delayed-by-rule</comment>
        <translation>被规则 %2 延迟 +%1</translation>
    </message>
    <message>
        <source>delayed by you, +%1</source>
        <comment>scene.delayed-by-you</comment>
        <translation>被你延迟 +%1</translation>
    </message>
    <message>
        <source>app ← %1 B</source>
        <comment>scene.delivered</comment>
        <translation>应用 ← %1 B</translation>
    </message>
    <message>
        <source>dropped by rule %1</source>
        <comment>scene.dropped-by-rule</comment>
        <translation>被规则 %1 丢弃</translation>
    </message>
    <message>
        <source>dropped by you</source>
        <comment>scene.dropped-by-you</comment>
        <translation>被你丢弃</translation>
    </message>
    <message>
        <source>duplicated by rule %1</source>
        <comment>scene.duplicated-by-rule</comment>
        <translation>被规则 %1 复制</translation>
    </message>
    <message>
        <source>duplicated by you</source>
        <comment>scene.duplicated-by-you</comment>
        <translation>被你复制</translation>
    </message>
    <message>
        <source>held by rule %1</source>
        <comment>scene.held-by-rule</comment>
        <translation>被规则 %1 扣住</translation>
    </message>
    <message>
        <source>held by you</source>
        <comment>scene.held-by-you</comment>
        <translation>被你扣住</translation>
    </message>
    <message>
        <source>Client</source>
        <comment>scene.host-client</comment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>scene.host-server</comment>
        <translation>服务端</translation>
    </message>
    <message>
        <source>no host has this address</source>
        <comment>scene.no-route</comment>
        <translation>没有主机使用该地址</translation>
    </message>
    <message>
        <source>✕ queue full</source>
        <comment>scene.queue-full</comment>
        <translation>✕ 队列已满</translation>
    </message>
    <message>
        <source>receive</source>
        <comment>scene.receive-buffer</comment>
        <translation>接收</translation>
    </message>
    <message>
        <source>released by rule %1</source>
        <comment>scene.released-by-rule</comment>
        <translation>被规则 %1 放行</translation>
    </message>
    <message>
        <source>released</source>
        <comment>scene.released-by-you</comment>
        <translation>已放行</translation>
    </message>
    <message>
        <source>send</source>
        <comment>scene.send-buffer</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>%1 h of silence</source>
        <comment>scene.silence-hours</comment>
        <translation>静默 %1 小时</translation>
    </message>
    <message>
        <source>%1 min of silence</source>
        <comment>scene.silence-minutes</comment>
        <translation>静默 %1 分钟</translation>
    </message>
    <message>
        <source>%1 s of silence</source>
        <comment>scene.silence-seconds</comment>
        <translation>静默 %1 秒</translation>
    </message>
    <message>
        <source>A segment without the flag ACK has no acknowledgment number; leave “ack” out or add ACK to “flags”</source>
        <comment>script.ack-without-flag</comment>
        <translation>不带 ACK 标志的报文段没有确认号；请去掉“ack”或在“flags”中加上 ACK</translation>
    </message>
    <message>
        <source>%1 and %2 cannot talk to each other; give both hosts IPv4 or both IPv6 addresses</source>
        <comment>script.address-families</comment>
        <translation>%1 与 %2 无法互通；请让两台主机都用 IPv4 地址或都用 IPv6 地址</translation>
    </message>
    <message>
        <source>Both hosts have the address %1; each needs its own</source>
        <comment>script.address-same</comment>
        <translation>两台主机的地址都是 %1；每台主机需要自己的地址</translation>
    </message>
    <message>
        <source>“%1” is %2, but the run ends at %3; choose an earlier time or a longer run_for</source>
        <comment>script.after-end</comment>
        <translation>“%1”为 %2，但运行在 %3 结束；请选更早的时间或更长的 run_for</translation>
    </message>
    <message>
        <source>A call has either “at” or “when”</source>
        <comment>script.at-and-when</comment>
        <translation>一次调用只能有“at”或“when”之一</translation>
    </message>
    <message>
        <source>“%1” is not the address of a host; write one such as &quot;192.0.2.1&quot; or &quot;2001:db8::1&quot;</source>
        <comment>script.bad-address</comment>
        <translation>“%1”不是主机地址；请写成 &quot;192.0.2.1&quot; 或 &quot;2001:db8::1&quot; 这样的形式</translation>
    </message>
    <message>
        <source>“%1” is not the name of a socket error such as &quot;ECONNREFUSED&quot; or &quot;ETIMEDOUT&quot;</source>
        <comment>script.bad-error-name</comment>
        <translation>“%1”不是套接字错误名，例如 &quot;ECONNREFUSED&quot; 或 &quot;ETIMEDOUT&quot;</translation>
    </message>
    <message>
        <source>“%1” are no flags; join names of SYN, FIN, RST, PSH, ACK, URG, ECE, CWR with commas and no blanks, such as &quot;SYN,ACK&quot;; &quot;-&quot; is none of them</source>
        <comment>script.bad-flags</comment>
        <translation>“%1”不是合法的标志；请用逗号（不加空格）连接 SYN、FIN、RST、PSH、ACK、URG、ECE、CWR 中的名称，例如 &quot;SYN,ACK&quot;；&quot;-&quot; 表示没有标志</translation>
    </message>
    <message>
        <source>Write format = 1</source>
        <comment>script.bad-format</comment>
        <translation>请写成 format = 1</translation>
    </message>
    <message>
        <source>“%1” is no name; use 1 to %2 of the characters a–z, 0–9 and -</source>
        <comment>script.bad-name</comment>
        <translation>“%1”不是合法的名称；请使用 1 至 %2 个字符，限 a–z、0–9 和 -</translation>
    </message>
    <message>
        <source>“%1” does not fit in “zero”; write &quot;start&quot;, &quot;call HOST CALL [N]&quot; or &quot;segment HOST [FLAGS] [data/no-data] [seq=N] [since=TIME] [until=TIME] [N]&quot;</source>
        <comment>script.bad-zero</comment>
        <translation>“%1”不能用在“zero”中；请写 &quot;start&quot;、&quot;call 主机 调用 [N]&quot; 或 &quot;segment 主机 [标志] [data/no-data] [seq=N] [since=时间] [until=时间] [N]&quot;</translation>
    </message>
    <message>
        <source>The control character 0x%1 has no place in a text file; is this a scenario file?</source>
        <comment>script.control-character</comment>
        <translation>文本文件中不应出现控制字符 0x%1；这是场景文件吗？</translation>
    </message>
    <message>
        <source>“delay” stands for both directions; write either it or delay_forth and delay_back</source>
        <comment>script.delay-twice</comment>
        <translation>“delay”同时表示两个方向；请只写它，或只写 delay_forth 和 delay_back</translation>
    </message>
    <message>
        <source>With [[run]] tables an expectation belongs to a run: write [run.expect] below it</source>
        <comment>script.expect-in-run</comment>
        <translation>有 [[run]] 表时，预期属于某个运行：请在其下写 [run.expect]</translation>
    </message>
    <message>
        <source>“sum” is 16 digits from 0 to 9 and a to f, not “%1”</source>
        <comment>script.bad-sum</comment>
        <translation>“sum”由 16 个 0–9 或 a–f 的数字组成，不能是“%1”</translation>
    </message>
    <message>
        <source>“%1” is %2, but the branch begins at %3; choose a later time, or give the command to the parent</source>
        <comment>script.before-branch</comment>
        <translation>“%1”是 %2，但该分支从 %3 才开始；请改用更晚的时间，或把这条命令写到上级分支里</translation>
    </message>
    <message>
        <source>With [[run]] tables “%1” belongs to a run: write it below one</source>
        <comment>script.belongs-to-run</comment>
        <translation>有 [[run]] 表时，“%1”属于某一次运行：请写在它的下面</translation>
    </message>
    <message>
        <source>The branch leaves its parent at %1, but that one ends at %2; choose an earlier time or a longer run_for of the parent</source>
        <comment>script.branch-after-parent</comment>
        <translation>该分支在 %1 离开上级，但上级在 %2 就结束了；请改用更早的时间，或把上级的 run_for 设长</translation>
    </message>
    <message>
        <source>“%1” cannot be changed in the middle: leave “at” out, so that the branch begins anew, or leave “%1” out</source>
        <comment>script.branch-has-past</comment>
        <translation>“%1”不能中途更改：请去掉“at”，让分支从头开始，或者去掉“%1”</translation>
    </message>
    <message>
        <source>Two branches are called “%1”; each needs its own name</source>
        <comment>script.branch-twice</comment>
        <translation>有两个分支都叫“%1”；每个分支都要有自己的名称</translation>
    </message>
    <message>
        <source>The rows of a checksum must be in order of time, each later than the one before</source>
        <comment>script.checksum-order</comment>
        <translation>校验和的各行必须按时间排列，每一行都晚于前一行</translation>
    </message>
    <message>
        <source>“%1” is a key of format %2: write format = %2 in the first line, or leave it out</source>
        <comment>script.key-of-format</comment>
        <translation>“%1”是格式 %2 才有的键：请在第一行写 format = %2，或去掉它</translation>
    </message>
    <message>
        <source>The branch “%1” cannot be its own parent; leave “parent” out if it leaves the run itself</source>
        <comment>script.parent-itself</comment>
        <translation>分支“%1”不能以自己为上级；如果它直接离开本次运行，请去掉“parent”</translation>
    </message>
    <message>
        <source>The branch “%1” stands further down; parents must stand before their children</source>
        <comment>script.parent-later</comment>
        <translation>分支“%1”写在后面；上级必须写在下级之前</translation>
    </message>
    <message>
        <source>This run has no branch “%1”</source>
        <comment>script.unknown-branch</comment>
        <translation>本次运行没有分支“%1”</translation>
    </message>
    <message>
        <source>The key “format” must come before all others</source>
        <comment>script.format-not-first</comment>
        <translation>键“format”必须位于所有其他键之前</translation>
    </message>
    <message>
        <source>A host cannot be called “%1”: that is a key of the rows under [expect]</source>
        <comment>script.host-name-taken</comment>
        <translation>主机不能叫“%1”：它是 [expect] 中行的键</translation>
    </message>
    <message>
        <source>Beside “%1” a second host must be named: [hosts.NAME]</source>
        <comment>script.hosts-one</comment>
        <translation>除“%1”外还须命名第二台主机：[hosts.名称]</translation>
    </message>
    <message>
        <source>A scenario has exactly two hosts; “%1” is one too many</source>
        <comment>script.hosts-two</comment>
        <translation>场景恰好有两台主机；“%1”多余</translation>
    </message>
    <message>
        <source>A list of ISNs holds 1 to %1 numbers; for numbers by chance write isn = &quot;random&quot;</source>
        <comment>script.isn-list</comment>
        <translation>ISN 列表可含 1 至 %1 个数；需要随机数时请写 isn = &quot;random&quot;</translation>
    </message>
    <message>
        <source>“%1” means nothing for %2; leave it out</source>
        <comment>script.key-out-of-place</comment>
        <translation>“%1”对 %2 没有意义；请去掉</translation>
    </message>
    <message>
        <source>The key “%1” is missing here, for example: %1 = %2</source>
        <comment>script.missing-key</comment>
        <translation>此处缺少键“%1”，例如：%1 = %2</translation>
    </message>
    <message>
        <source>The file has format %1 and comes from a newer version of TCP Theater; this version reads formats up to %2. To open it, install a newer version</source>
        <comment>script.newer-format</comment>
        <translation>文件格式为 %1，来自更新版本的 TCP Theater；本版本最高只能读取格式 %2。要打开它，请安装更新的版本</translation>
    </message>
    <message>
        <source>The first line must be: format = 1</source>
        <comment>script.no-format</comment>
        <translation>第一行必须是：format = 1</translation>
    </message>
    <message>
        <source>An empty list of segments says nothing; name at least one, or leave “segments” out so that they are not checked</source>
        <comment>script.no-rows</comment>
        <translation>空的报文段列表没有意义；请至少写一行，或去掉“segments”以不作检查</translation>
    </message>
    <message>
        <source>The list of runs is empty; leave it out or add a [[run]]</source>
        <comment>script.no-runs</comment>
        <translation>运行列表为空；请去掉它或添加一个 [[run]]</translation>
    </message>
    <message>
        <source>“%2” is not a time for “%1”; write a number and one of the units ns, us, ms, s, min, h, such as &quot;50ms&quot; or &quot;1.5s&quot;</source>
        <comment>script.not-a-time</comment>
        <translation>“%2”不能作为“%1”的时间；请写一个数加上单位 ns、us、ms、s、min、h 之一，例如 &quot;50ms&quot; 或 &quot;1.5s&quot;</translation>
    </message>
    <message>
        <source>The byte 0x%1 is not UTF-8 text; save the file as UTF-8</source>
        <comment>script.not-utf8</comment>
        <translation>字节 0x%1 不是 UTF-8 文本；请将文件另存为 UTF-8 编码</translation>
    </message>
    <message>
        <source>“%1” is %2; it must be from %3 to %4</source>
        <comment>script.out-of-range</comment>
        <translation>“%1”为 %2；必须在 %3 到 %4 之间</translation>
    </message>
    <message>
        <source>This row is at %1, after “until” (%2)</source>
        <comment>script.row-after-until</comment>
        <translation>这一行位于 %1，晚于“until”（%2）</translation>
    </message>
    <message>
        <source>This row is earlier than the one before it; write rows in the order of sending</source>
        <comment>script.rows-out-of-order</comment>
        <translation>这一行早于前一行；请按发送顺序书写各行</translation>
    </message>
    <message>
        <source>“%1” is above max_rto (%2); lower it or raise max_rto</source>
        <comment>script.rto-above-max</comment>
        <translation>“%1”大于 max_rto（%2）；请调小它或调大 max_rto</translation>
    </message>
    <message>
        <source>There is already a run “%1”; every run needs a name of its own</source>
        <comment>script.run-twice</comment>
        <translation>已有名为“%1”的运行；每个运行需要自己的名称</translation>
    </message>
    <message>
        <source>“until” must be later than “since”</source>
        <comment>script.since-after-until</comment>
        <translation>“until”必须晚于“since”</translation>
    </message>
    <message>
        <source>“%1” stands outside quotes; use the ASCII signs &quot; = , [ ] there</source>
        <comment>script.stray-character</comment>
        <translation>“%1”出现在引号之外；此处请使用半角符号 &quot; = , [ ]</translation>
    </message>
    <message>
        <source>This is not TOML: %1</source>
        <comment>script.syntax</comment>
        <translation>不是合法的 TOML：%1</translation>
    </message>
    <message>
        <source>“%1” needs a unit and quotes: &quot;%2ms&quot; or &quot;%2s&quot;, for example</source>
        <comment>script.time-needs-unit</comment>
        <translation>“%1”需要单位和引号：例如 &quot;%2ms&quot; 或 &quot;%2s&quot;</translation>
    </message>
    <message>
        <source>“%1” cannot be both ends; leave “to” out or write “%2”</source>
        <comment>script.to-itself</comment>
        <translation>“%1”不能同时是两端；请去掉“to”或写“%2”</translation>
    </message>
    <message>
        <source>Tables and lists are nested more than %1 deep; a scenario needs far less</source>
        <comment>script.too-deep</comment>
        <translation>表和列表的嵌套超过 %1 层；场景文件远不需要这么深</translation>
    </message>
    <message>
        <source>The file has %1 MiB; a scenario has at most %2 MiB</source>
        <comment>script.too-large</comment>
        <translation>文件有 %1 MiB；场景文件最大 %2 MiB</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 bytes</source>
        <comment>script.too-long</comment>
        <translation>“%1”超过 %2 字节</translation>
    </message>
    <message>
        <source>There are more than %2 entries in “%1”</source>
        <comment>script.too-many</comment>
        <translation>“%1”中的条目超过 %2 个</translation>
    </message>
    <message>
        <source>The file holds more than %1 values; a scenario needs far less</source>
        <comment>script.too-many-values</comment>
        <translation>文件中的值超过 %1 个；场景文件远不需要这么多</translation>
    </message>
    <message>
        <source>The writes add up to %1 bytes in pieces of at most %2 bytes, more than %3 segments; write less, or raise mss or receive_buffer_bytes</source>
        <comment>script.too-much-work</comment>
        <translation>各次写入共 %1 字节，每段至多 %2 字节，超过 %3 个报文段；请减少写入，或调大 mss 或 receive_buffer_bytes</translation>
    </message>
    <message>
        <source>There is no host “%1”; the hosts are “%2” and “%3”</source>
        <comment>script.unknown-host</comment>
        <translation>没有名为“%1”的主机；主机是“%2”和“%3”</translation>
    </message>
    <message>
        <source>There is no key “%1” here; did you mean “%2”?</source>
        <comment>script.unknown-key</comment>
        <translation>此处没有键“%1”；你是不是想写“%2”？</translation>
    </message>
    <message>
        <source>There is no key “%1” here; the keys are: %2</source>
        <comment>script.unknown-key-list</comment>
        <translation>此处没有键“%1”；可用的键有：%2</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; did you mean “%3”?</source>
        <comment>script.unknown-word</comment>
        <translation>“%1”不能是“%2”；你是不是想写“%3”？</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; it is one of: %3</source>
        <comment>script.unknown-word-list</comment>
        <translation>“%1”不能是“%2”；可用的值有：%3</translation>
    </message>
    <message>
        <source>This line is not TOML; look for a stray bracket, quote or comma</source>
        <comment>script.unreadable-line</comment>
        <translation>这一行不是合法的 TOML；请检查多余的括号、引号或逗号</translation>
    </message>
    <message>
        <source>“%1” wants true or false, without quotes</source>
        <comment>script.want-boolean</comment>
        <translation>“%1”需要 true 或 false，不加引号</translation>
    </message>
    <message>
        <source>“%1” wants a whole number without quotes</source>
        <comment>script.want-integer</comment>
        <translation>“%1”需要不带引号的整数</translation>
    </message>
    <message>
        <source>“isn” wants a number such as 1000, a list such as [90, 100], or &quot;random&quot;</source>
        <comment>script.want-isn</comment>
        <translation>“isn”需要一个数，例如 1000，或一个列表，例如 [90, 100]，或 &quot;random&quot;</translation>
    </message>
    <message>
        <source>“%1” wants a list, such as [ … ]; a table of its own is headed [[%1]]</source>
        <comment>script.want-list</comment>
        <translation>“%1”需要一个列表，例如 [ … ]；独立的表写作 [[%1]]</translation>
    </message>
    <message>
        <source>“%1” wants a table with keys, such as { … = … }</source>
        <comment>script.want-table</comment>
        <translation>“%1”需要一个带键的表，例如 { … = … }</translation>
    </message>
    <message>
        <source>“%1” wants text in quotes</source>
        <comment>script.want-text</comment>
        <translation>“%1”需要用引号括起来的文本</translation>
    </message>
    <message>
        <source>“%1” wants a time in quotes, such as &quot;50ms&quot; or &quot;2h&quot;</source>
        <comment>script.want-time</comment>
        <translation>“%1”需要用引号括起来的时间，例如 &quot;50ms&quot; 或 &quot;2h&quot;</translation>
    </message>
    <message>
        <source>Segment %1 of %2 is corrupted (%3)</source>
        <comment>wire.corrupted</comment>
        <translation>%2 的报文段 %1 被损坏（%3）</translation>
    </message>
    <message>
        <source>Segment %1 of %2 is delayed (%3)</source>
        <comment>wire.delayed</comment>
        <translation>%2 的报文段 %1 被延迟（%3）</translation>
    </message>
    <message>
        <source>Segment %1 of %2 is duplicated (%3)</source>
        <comment>wire.duplicated</comment>
        <translation>%2 的报文段 %1 被复制（%3）</translation>
    </message>
    <message>
        <source>Segment %1 of %2 is held (%3)</source>
        <comment>wire.held</comment>
        <translation>%2 的报文段 %1 被扣住（%3）</translation>
    </message>
    <message>
        <source>Segment %1 of %2 is lost (%3)</source>
        <comment>wire.lost</comment>
        <translation>%2 的报文段 %1 丢失（%3）</translation>
    </message>
    <message>
        <source>Segment %1 of %2 is released (%3)</source>
        <comment>wire.released</comment>
        <translation>%2 的报文段 %1 被放行（%3）</translation>
    </message>
    <message>
        <source>The whole ladder would be %1 pixels tall, more than the %2 that a page of a PDF can have; export it as SVG, or a page for each step</source>
        <comment>export.too-tall-page</comment>
        <translation>完整的时序图将高达 %1 像素，超过 PDF 页面的上限 %2；请导出为 SVG，或每步一页</translation>
    </message>
    <message>
        <source>, </source>
        <comment>scene.and</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>by you: %1</source>
        <comment>scene.by-you</comment>
        <translation>由你：%1</translation>
    </message>
    <message>
        <source>corrupted</source>
        <comment>scene.corrupted</comment>
        <translation>损坏</translation>
    </message>
    <message>
        <source>delayed +%1</source>
        <comment>scene.delayed</comment>
        <translation>延迟 +%1</translation>
    </message>
    <message>
        <source>duplicated</source>
        <comment>scene.duplicated</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>held</source>
        <comment>scene.held</comment>
        <translation>扣住</translation>
    </message>
    <message>
        <source>Call %3 of %2 by “%1” should succeed and failed with %4</source>
        <comment>expect.call-error</comment>
        <translation>“%1” 的第 %3 次 %2 调用应当成功，实际以 %4 失败</translation>
    </message>
    <message>
        <source>Call %3 of %2 by “%1” should fail with %4; there was no error</source>
        <comment>expect.call-no-error</comment>
        <translation>“%1” 的第 %3 次 %2 调用应当以 %4 失败，实际没有错误</translation>
    </message>
    <message>
        <source>Interface MTU</source>
        <comment>option.mtu</comment>
        <translation>接口 MTU</translation>
    </message>
    <message>
        <source>The largest IP datagram that the interface carries; no segment is made larger, and the announced MSS follows from it.</source>
        <comment>option.mtu.why</comment>
        <translation>接口能承载的最大 IP 数据报；任何报文段都不会更大，通告的 MSS 也由它得出。</translation>
    </message>
    <message>
        <source>Announced MSS</source>
        <comment>option.mss</comment>
        <translation>通告的 MSS</translation>
    </message>
    <message>
        <source>The MSS option that the host sends: the most text it takes in one segment; 0 takes the MTU less the fixed IP and TCP headers.</source>
        <comment>option.mss.why</comment>
        <translation>主机发送的 MSS 选项：一个报文段中它最多接收的数据；0 表示 MTU 减去固定的 IP 和 TCP 首部。</translation>
    </message>
    <message>
        <source>Window scaling</source>
        <comment>option.window_scaling</comment>
        <translation>窗口扩大</translation>
    </message>
    <message>
        <source>Offer the window scale option in the SYN; where both sides do, windows can be larger than 65535 bytes.</source>
        <comment>option.window_scaling.why</comment>
        <translation>在 SYN 中提出 window scale 选项；双方都提出时，窗口可以超过 65535 字节。</translation>
    </message>
    <message>
        <source>Window scale shift</source>
        <comment>option.window_scale</comment>
        <translation>窗口扩大位数</translation>
    </message>
    <message>
        <source>How many bits the windows that we announce are shifted to the right; Linux derives it from the largest receive buffer.</source>
        <comment>option.window_scale.why</comment>
        <translation>我方通告的窗口右移的位数；Linux 由最大接收缓冲区推出。</translation>
    </message>
    <message>
        <source>Selective acknowledgement (SACK)</source>
        <comment>option.sack</comment>
        <translation>选择确认（SACK）</translation>
    </message>
    <message>
        <source>Offer SACK-permitted in the SYN; where both sides do, the receiver reports which out-of-order text it holds.</source>
        <comment>option.sack.why</comment>
        <translation>在 SYN 中提出 SACK-permitted；双方都提出时，接收方报告手中有哪些失序数据。</translation>
    </message>
    <message>
        <source>Duplicate SACK (DSACK)</source>
        <comment>option.dsack</comment>
        <translation>重复 SACK（DSACK）</translation>
    </message>
    <message>
        <source>Report text that came twice in the first SACK block, so that the sender learns that a retransmission was needless.</source>
        <comment>option.dsack.why</comment>
        <translation>在第一个 SACK 块中报告收到两次的数据，使发送方得知某次重传是多余的。</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <comment>option.timestamps</comment>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Offer the timestamps option; where both sides do, each echo measures the round trip and old duplicates are recognised (PAWS).</source>
        <comment>option.timestamps.why</comment>
        <translation>提出 timestamps 选项；双方都提出时，每次回显都测得往返时间，并能识别旧的重复报文段（PAWS）。</translation>
    </message>
    <message>
        <source>Require agreed timestamps</source>
        <comment>option.require_timestamps</comment>
        <translation>要求约定的时间戳</translation>
    </message>
    <message>
        <source>Where timestamps were agreed on, drop a segment that comes without them; Linux takes it nevertheless.</source>
        <comment>option.require_timestamps.why</comment>
        <translation>约定使用时间戳后，丢弃不带时间戳的报文段；Linux 照样接收。</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <comment>option.receive_buffer_bytes</comment>
        <translation>接收缓冲区</translation>
    </message>
    <message>
        <source>How much text the host keeps for its application, and so how large a window it offers; without window scaling at most 65535 bytes can be offered.</source>
        <comment>option.receive_buffer_bytes.why</comment>
        <translation>主机为应用程序保存多少数据，也就决定它提供多大的窗口；没有窗口扩大时最多提供 65535 字节。</translation>
    </message>
    <message>
        <source>Initial RTO</source>
        <comment>option.initial_rto</comment>
        <translation>初始 RTO</translation>
    </message>
    <message>
        <source>The retransmission time-out before any round trip has been measured, hence that of the first SYN.</source>
        <comment>option.initial_rto.why</comment>
        <translation>尚未测得任何往返时间时的重传超时，也就是第一个 SYN 的超时。</translation>
    </message>
    <message>
        <source>Smallest RTO</source>
        <comment>option.min_rto</comment>
        <translation>最小 RTO</translation>
    </message>
    <message>
        <source>The retransmission time-out never falls below this value; RFC 6298 says one second, Linux takes 200 ms.</source>
        <comment>option.min_rto.why</comment>
        <translation>重传超时不会低于此值；RFC 6298 规定一秒，Linux 取 200 ms。</translation>
    </message>
    <message>
        <source>What the smallest RTO binds</source>
        <comment>option.rto_floor</comment>
        <translation>最小 RTO 的约束对象</translation>
    </message>
    <message>
        <source>Whether the floor holds for the whole RTO (whole-rto), or only for its variance term, so that RTO = SRTT + max(4·RTTVAR, floor) (variance).</source>
        <comment>option.rto_floor.why</comment>
        <translation>下限约束整个 RTO（whole-rto），还是只约束其方差项，即 RTO = SRTT + max(4·RTTVAR, 下限)（variance）。</translation>
    </message>
    <message>
        <source>Largest RTO</source>
        <comment>option.max_rto</comment>
        <translation>最大 RTO</translation>
    </message>
    <message>
        <source>Doubling stops here; RFC 6298 asks for at least 60 seconds.</source>
        <comment>option.max_rto.why</comment>
        <translation>加倍到此为止；RFC 6298 要求至少 60 秒。</translation>
    </message>
    <message>
        <source>RTO after a lost SYN</source>
        <comment>option.rto_after_syn_loss</comment>
        <translation>SYN 丢失后的 RTO</translation>
    </message>
    <message>
        <source>If a SYN had to be repeated, data starts with at least this time-out, because the path may be slow.</source>
        <comment>option.rto_after_syn_loss.why</comment>
        <translation>如果 SYN 曾被重传，数据至少从这个超时开始，因为路径可能很慢。</translation>
    </message>
    <message>
        <source>Linear time-outs of a SYN</source>
        <comment>option.syn_linear_timeouts</comment>
        <translation>SYN 的线性超时</translation>
    </message>
    <message>
        <source>So many time-outs of a SYN come at equal intervals before the back-off begins to double them; they do not count as retries.</source>
        <comment>option.syn_linear_timeouts.why</comment>
        <translation>SYN 的前若干次超时间隔相等，之后才开始加倍退避；它们不计入重试次数。</translation>
    </message>
    <message>
        <source>SYN again after a bad ACK</source>
        <comment>option.syn_repeat_after_reset</comment>
        <translation>错误 ACK 之后重发 SYN</translation>
    </message>
    <message>
        <source>In SYN-SENT an ACK of something never sent is answered by RST; this much later the SYN is repeated; zero waits for the RTO.</source>
        <comment>option.syn_repeat_after_reset.why</comment>
        <translation>在 SYN-SENT 中，对从未发送内容的 ACK 以 RST 回答；经过这段时间后重发 SYN；零表示等待 RTO。</translation>
    </message>
    <message>
        <source>Tail loss probe (TLP)</source>
        <comment>option.tail_loss_probe</comment>
        <translation>尾部丢失探测（TLP）</translation>
    </message>
    <message>
        <source>About two round trips after the last segment, send it once more instead of waiting for the RTO.</source>
        <comment>option.tail_loss_probe.why</comment>
        <translation>在最后一个报文段之后约两个往返时间再发一次，而不是等待 RTO。</translation>
    </message>
    <message>
        <source>SYN retries</source>
        <comment>option.syn_retries</comment>
        <translation>SYN 重试次数</translation>
    </message>
    <message>
        <source>How often a SYN is repeated before connect fails with ETIMEDOUT.</source>
        <comment>option.syn_retries.why</comment>
        <translation>SYN 重传多少次之后 connect 以 ETIMEDOUT 失败。</translation>
    </message>
    <message>
        <source>SYN,ACK retries</source>
        <comment>option.synack_retries</comment>
        <translation>SYN,ACK 重试次数</translation>
    </message>
    <message>
        <source>How often a SYN,ACK is repeated before the half-open connection is silently given up.</source>
        <comment>option.synack_retries.why</comment>
        <translation>SYN,ACK 重传多少次之后静默放弃半开的连接。</translation>
    </message>
    <message>
        <source>Data retries</source>
        <comment>option.data_retries</comment>
        <translation>数据重试次数</translation>
    </message>
    <message>
        <source>How often data or a FIN is repeated before the connection is given up with ETIMEDOUT.</source>
        <comment>option.data_retries.why</comment>
        <translation>数据或 FIN 重传多少次之后以 ETIMEDOUT 放弃连接。</translation>
    </message>
    <message>
        <source>Orphan retries</source>
        <comment>option.orphan_retries</comment>
        <translation>孤儿连接重试次数</translation>
    </message>
    <message>
        <source>The same for a connection that no application holds any more; 0 takes the data retries.</source>
        <comment>option.orphan_retries.why</comment>
        <translation>应用程序不再持有的连接的重试次数；0 表示取数据重试次数。</translation>
    </message>
    <message>
        <source>Shortest time to try a SYN (R2)</source>
        <comment>option.r2_syn</comment>
        <translation>SYN 的最短尝试时间（R2）</translation>
    </message>
    <message>
        <source>How long a SYN must have been tried before the host gives up; the count of retries must be reached too.</source>
        <comment>option.r2_syn.why</comment>
        <translation>主机放弃之前 SYN 至少要尝试多久；重试次数也必须达到。</translation>
    </message>
    <message>
        <source>Shortest time to try data (R2)</source>
        <comment>option.r2_data</comment>
        <translation>数据的最短尝试时间（R2）</translation>
    </message>
    <message>
        <source>How long data must have been tried before the host gives up; the count of retries must be reached too.</source>
        <comment>option.r2_data.why</comment>
        <translation>主机放弃之前数据至少要尝试多久；重试次数也必须达到。</translation>
    </message>
    <message>
        <source>Delayed ACK</source>
        <comment>option.delayed_ack</comment>
        <translation>延迟确认</translation>
    </message>
    <message>
        <source>Hold the ACK of in-order data back, for at most one segment, so that it can ride on an answer.</source>
        <comment>option.delayed_ack.why</comment>
        <translation>推迟对按序数据的 ACK，最多推迟一个报文段，让它搭上应答。</translation>
    </message>
    <message>
        <source>Longest delay of an ACK</source>
        <comment>option.delayed_ack_timeout</comment>
        <translation>ACK 的最长延迟</translation>
    </message>
    <message>
        <source>A delayed ACK leaves after this time at the latest; RFC 9293 allows less than half a second.</source>
        <comment>option.delayed_ack_timeout.why</comment>
        <translation>延迟的 ACK 最迟在此时间后发出；RFC 9293 要求小于半秒。</translation>
    </message>
    <message>
        <source>Quick ACK at the start</source>
        <comment>option.quick_ack</comment>
        <translation>开始时快速确认</translation>
    </message>
    <message>
        <source>The first segments of a burst are acknowledged at once; delaying begins when the exchange has become interactive.</source>
        <comment>option.quick_ack.why</comment>
        <translation>一批数据的最初几个报文段立即确认；交互开始之后才延迟确认。</translation>
    </message>
    <message>
        <source>One ACK for one instant</source>
        <comment>option.aggregation</comment>
        <translation>同一时刻合并确认</translation>
    </message>
    <message>
        <source>In-order segments that arrive at one instant are acknowledged once; off: each by itself.</source>
        <comment>option.aggregation.why</comment>
        <translation>同一时刻到达的按序报文段只确认一次；关闭时各自确认。</translation>
    </message>
    <message>
        <source>Nagle algorithm</source>
        <comment>option.nagle</comment>
        <translation>Nagle 算法</translation>
    </message>
    <message>
        <source>A short segment waits as long as anything that was sent is unacknowledged.</source>
        <comment>option.nagle.why</comment>
        <translation>只要还有已发送而未确认的内容，短报文段就等待。</translation>
    </message>
    <message>
        <source>Nagle by short segments</source>
        <comment>option.nagle_minshall</comment>
        <translation>只看短报文段的 Nagle</translation>
    </message>
    <message>
        <source>With Nagle on, let a short segment wait only while another short one is unacknowledged; full segments do not hold it back.</source>
        <comment>option.nagle_minshall.why</comment>
        <translation>启用 Nagle 时，只有另一个短报文段未被确认才让短报文段等待；满长的报文段不会压住它。</translation>
    </message>
    <message>
        <source>Override of silly-window avoidance</source>
        <comment>option.sws_override</comment>
        <translation>糊涂窗口避免的超时</translation>
    </message>
    <message>
        <source>How long the sender may hold a short segment back for a larger window before it is sent nevertheless.</source>
        <comment>option.sws_override.why</comment>
        <translation>发送方为等待更大的窗口，最多把短报文段压住多久，之后照样发送。</translation>
    </message>
    <message>
        <source>Initial congestion window</source>
        <comment>option.initial_window_segments</comment>
        <translation>初始拥塞窗口</translation>
    </message>
    <message>
        <source>How many segments may be in flight before the first acknowledgement of data comes back.</source>
        <comment>option.initial_window_segments.why</comment>
        <translation>在收到第一个数据确认之前，最多有多少个报文段在途。</translation>
    </message>
    <message>
        <source>Lost SYNs before a window of one segment</source>
        <comment>option.syn_losses_for_loss_window</comment>
        <translation>SYN 丢失几次后窗口降为一个报文段</translation>
    </message>
    <message>
        <source>After so many losses of its SYN or SYN,ACK a host begins to send data with a congestion window of one segment.</source>
        <comment>option.syn_losses_for_loss_window.why</comment>
        <translation>主机的 SYN 或 SYN,ACK 丢失达到这个次数后，发送数据时拥塞窗口从一个报文段开始。</translation>
    </message>
    <message>
        <source>Congestion window in segments</source>
        <comment>option.cwnd_in_segments</comment>
        <translation>拥塞窗口按报文段计数</translation>
    </message>
    <message>
        <source>Count what is in flight by segments, however short, instead of by bytes.</source>
        <comment>option.cwnd_in_segments.why</comment>
        <translation>在途数据按报文段个数计算，不论多短，而不按字节计算。</translation>
    </message>
    <message>
        <source>Place of the FIN</source>
        <comment>option.fin</comment>
        <translation>FIN 的位置</translation>
    </message>
    <message>
        <source>Whether FIN waits for a segment of its own (apart) or rides on the last data segment (on-data).</source>
        <comment>option.fin.why</comment>
        <translation>FIN 等待自己的报文段（apart），还是搭在最后一个数据报文段上（on-data）。</translation>
    </message>
    <message>
        <source>Maximum segment lifetime (MSL)</source>
        <comment>option.msl</comment>
        <translation>最长报文段寿命（MSL）</translation>
    </message>
    <message>
        <source>How long a segment may wander in the network; TIME-WAIT lasts twice as long.</source>
        <comment>option.msl.why</comment>
        <translation>报文段在网络中可能存在的最长时间；TIME-WAIT 持续其两倍。</translation>
    </message>
    <message>
        <source>Life of an orphaned FIN-WAIT-2</source>
        <comment>option.fin_timeout</comment>
        <translation>孤儿 FIN-WAIT-2 的寿命</translation>
    </message>
    <message>
        <source>How long FIN-WAIT-2 is kept once no application holds it; zero keeps it for ever, as RFC 9293 does.</source>
        <comment>option.fin_timeout.why</comment>
        <translation>应用程序不再持有之后 FIN-WAIT-2 保留多久；零表示像 RFC 9293 那样永远保留。</translation>
    </message>
    <message>
        <source>User timeout</source>
        <comment>option.user_timeout</comment>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>How long what was sent may stay unacknowledged before the connection is given up with ETIMEDOUT; zero sets no limit.</source>
        <comment>option.user_timeout.why</comment>
        <translation>已发送内容多久未确认就以 ETIMEDOUT 放弃连接；零表示没有限制。</translation>
    </message>
    <message>
        <source>Start of the user timeout</source>
        <comment>option.user_timeout_since</comment>
        <translation>用户超时的起点</translation>
    </message>
    <message>
        <source>Whether it counts from the first sending of the oldest unacknowledged segment (first-sent) or from its first repetition (first-retransmitted).</source>
        <comment>option.user_timeout_since.why</comment>
        <translation>从最早未确认报文段的首次发送算起（first-sent），还是从它的首次重传算起（first-retransmitted）。</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <comment>option.keep_alive</comment>
        <translation>保活</translation>
    </message>
    <message>
        <source>Ask a silent peer now and then whether it is still there; off unless the application asks for it.</source>
        <comment>option.keep_alive.why</comment>
        <translation>不时询问沉默的对端是否还在；除非应用程序要求，否则关闭。</translation>
    </message>
    <message>
        <source>Idle time before keep-alive</source>
        <comment>option.keep_alive_idle</comment>
        <translation>保活前的空闲时间</translation>
    </message>
    <message>
        <source>How long nothing must have come before the first probe; at least two hours by default.</source>
        <comment>option.keep_alive_idle.why</comment>
        <translation>多久没有收到任何内容才发第一个探测；默认至少两小时。</translation>
    </message>
    <message>
        <source>Interval of keep-alive probes</source>
        <comment>option.keep_alive_interval</comment>
        <translation>保活探测间隔</translation>
    </message>
    <message>
        <source>How long to wait for an answer to one probe before the next is sent.</source>
        <comment>option.keep_alive_interval.why</comment>
        <translation>一个探测等待应答多久之后发送下一个。</translation>
    </message>
    <message>
        <source>Keep-alive probes</source>
        <comment>option.keep_alive_probes</comment>
        <translation>保活探测次数</translation>
    </message>
    <message>
        <source>After so many probes without an answer the connection is given up with ETIMEDOUT.</source>
        <comment>option.keep_alive_probes.why</comment>
        <translation>这么多次探测没有应答之后，以 ETIMEDOUT 放弃连接。</translation>
    </message>
    <message>
        <source>Reuse of TIME-WAIT</source>
        <comment>option.time_wait_reuse</comment>
        <translation>TIME-WAIT 重用</translation>
    </message>
    <message>
        <source>TIME-WAIT may give way to a newer SYN, newer by sequence number or by timestamp; with timestamps an active open may reuse its 4-tuple too.</source>
        <comment>option.time_wait_reuse.why</comment>
        <translation>TIME-WAIT 可以让位给更新的 SYN（按序号或时间戳判断）；有时间戳时主动打开也可以重用四元组。</translation>
    </message>
    <message>
        <source>Form of the aborting RST</source>
        <comment>option.abort_form</comment>
        <translation>中止所用 RST 的形式</translation>
    </message>
    <message>
        <source>Whether abort sends RST with an acknowledgment number (rst-ack), as stacks do, or a bare RST (bare-rst), as RFC 9293 writes.</source>
        <comment>option.abort_form.why</comment>
        <translation>abort 发送带确认号的 RST（rst-ack），如各协议栈所为，还是如 RFC 9293 所写发送裸 RST（bare-rst）。</translation>
    </message>
    <message>
        <source>RST in a passive SYN-RECEIVED</source>
        <comment>option.embryo_rst</comment>
        <translation>被动打开的 SYN-RECEIVED 收到 RST</translation>
    </message>
    <message>
        <source>Which RST ends a connection that a listener has begun and nobody has completed: only one at RCV.NXT (exact), or any in the window (in-window).</source>
        <comment>option.embryo_rst.why</comment>
        <translation>监听方已开始而尚未完成的连接由哪种 RST 终止：只有序号等于 RCV.NXT 的（exact），还是窗口内的任何一个（in-window）。</translation>
    </message>
    <message>
        <source>Text outlives a reset</source>
        <comment>option.reset_keeps_text</comment>
        <translation>复位后数据仍可读</translation>
    </message>
    <message>
        <source>Text that had arrived in order before a RST can still be read; off: the reset throws it away, as RFC 9293 writes.</source>
        <comment>option.reset_keeps_text.why</comment>
        <translation>RST 之前已按序到达的数据仍可读取；关闭时按 RFC 9293 的写法，复位会把它丢弃。</translation>
    </message>
    <message>
        <source>Challenge ACKs (RFC 5961)</source>
        <comment>option.rfc5961</comment>
        <translation>挑战 ACK（RFC 5961）</translation>
    </message>
    <message>
        <source>Answer a RST or SYN that is not exactly right by an ACK that asks the peer, so that a blind forger cannot end the connection.</source>
        <comment>option.rfc5961.why</comment>
        <translation>对不完全吻合的 RST 或 SYN 以 ACK 反问对端，使盲目的伪造者无法终止连接。</translation>
    </message>
    <message>
        <source>Shortest interval of challenge ACKs</source>
        <comment>option.challenge_ack_interval</comment>
        <translation>挑战 ACK 的最短间隔</translation>
    </message>
    <message>
        <source>At most one challenge ACK, or answer to an out-of-window ACK, leaves a connection in this time; zero sets no limit.</source>
        <comment>option.challenge_ack_interval.why</comment>
        <translation>一个连接在此时间内最多发送一个挑战 ACK 或对窗口外 ACK 的回答；零表示没有限制。</translation>
    </message>
    <message>
        <source>TIME-WAIT ignores RST</source>
        <comment>option.rfc1337</comment>
        <translation>TIME-WAIT 忽略 RST</translation>
    </message>
    <message>
        <source>A RST does not end TIME-WAIT, so that no old segment can end the guard against old segments.</source>
        <comment>option.rfc1337.why</comment>
        <translation>RST 不结束 TIME-WAIT，使旧报文段无法终止对旧报文段的防护。</translation>
    </message>
    <message>
        <source>Silent closed ports</source>
        <comment>option.blackhole</comment>
        <translation>关闭端口保持沉默</translation>
    </message>
    <message>
        <source>Segments for a closed port get no RST, so that a client tries until it gives up.</source>
        <comment>option.blackhole.why</comment>
        <translation>发往关闭端口的报文段得不到 RST，客户端只能一直尝试到放弃。</translation>
    </message>
    <message>
        <source>Answer to a repeated SYN</source>
        <comment>option.repeated_syn</comment>
        <translation>对重复 SYN 的回答</translation>
    </message>
    <message>
        <source>What a repeated SYN in SYN-RECEIVED gets: a bare ACK (bare-ack), as RFC 9293 has it, or the SYN,ACK again (syn-ack), as Linux does.</source>
        <comment>option.repeated_syn.why</comment>
        <translation>SYN-RECEIVED 中重复的 SYN 得到什么：裸 ACK（bare-ack），如 RFC 9293；或再发 SYN,ACK（syn-ack），如 Linux。</translation>
    </message>
    <message>
        <source>Answer to an old SYN,ACK</source>
        <comment>option.old_syn_ack</comment>
        <translation>对旧 SYN,ACK 的回答</translation>
    </message>
    <message>
        <source>Whether an old SYN,ACK in SYN-RECEIVED is answered once its ACK has been processed (reply) or not (silent).</source>
        <comment>option.old_syn_ack.why</comment>
        <translation>SYN-RECEIVED 中的旧 SYN,ACK 在处理其 ACK 之后是否回答：回答（reply）或沉默（silent）。</translation>
    </message>
    <message>
        <source>Accept queue (backlog)</source>
        <comment>option.backlog</comment>
        <translation>全连接队列（backlog）</translation>
    </message>
    <message>
        <source>How many finished connections may wait for accept; a listen call can name its own number.</source>
        <comment>option.backlog.why</comment>
        <translation>最多有多少个已完成的连接等待 accept；listen 调用可以自行指定。</translation>
    </message>
    <message>
        <source>SYN queue</source>
        <comment>option.syn_backlog</comment>
        <translation>半连接队列</translation>
    </message>
    <message>
        <source>How many half-open connections a listener keeps while it waits for their third segment.</source>
        <comment>option.syn_backlog.why</comment>
        <translation>监听者在等待第三个报文段期间保留多少个半开的连接。</translation>
    </message>
    <message>
        <source>SYN cookies</source>
        <comment>option.syn_cookies</comment>
        <translation>SYN cookie 机制</translation>
    </message>
    <message>
        <source>Answer a SYN without keeping anything and recognise the connection by its third segment: never (off), when the SYN queue is full (when-full), or always.</source>
        <comment>option.syn_cookies.why</comment>
        <translation>回答 SYN 而不保存任何东西，靠第三个报文段认出连接：从不（off）、半连接队列满时（when-full）或总是（always）。</translation>
    </message>
    <message>
        <source>Reset when the accept queue is full</source>
        <comment>option.abort_on_overflow</comment>
        <translation>全连接队列满时复位</translation>
    </message>
    <message>
        <source>A third segment that finds the accept queue full is answered by RST; off: it is ignored, and the SYN,ACK is repeated.</source>
        <comment>option.abort_on_overflow.why</comment>
        <translation>第三个报文段遇到全连接队列已满时以 RST 回答；关闭时忽略它，并重传 SYN,ACK。</translation>
    </message>
    <message>
        <source>Deferred accept</source>
        <comment>option.defer_accept</comment>
        <translation>推迟 accept</translation>
    </message>
    <message>
        <source>For this long a connection is handed to the application only when data has come; zero does not wait.</source>
        <comment>option.defer_accept.why</comment>
        <translation>在这段时间内，只有数据到达后才把连接交给应用程序；零表示不等待。</translation>
    </message>
    <message>
        <source>TCP Fast Open</source>
        <comment>option.fast_open</comment>
        <translation>TCP Fast Open</translation>
    </message>
    <message>
        <source>Carry data in the SYN once the server has given a cookie, and, as a server, give cookies and take such data.</source>
        <comment>option.fast_open.why</comment>
        <translation>服务端给过 cookie 之后，在 SYN 中携带数据；作为服务端则发放 cookie 并接收这样的数据。</translation>
    </message>
    <message>
        <source>Cookie length</source>
        <comment>option.fast_open_cookie_bytes</comment>
        <translation>cookie 长度</translation>
    </message>
    <message>
        <source>How many bytes the cookies of this server have: an even number.</source>
        <comment>option.fast_open_cookie_bytes.why</comment>
        <translation>这个服务端的 cookie 有多少字节：必须是偶数。</translation>
    </message>
    <message>
        <source>Pending Fast Open requests</source>
        <comment>option.fast_open_queue</comment>
        <translation>未完成的 Fast Open 请求</translation>
    </message>
    <message>
        <source>How many connections may have been opened by data in the SYN and still wait for their third segment; beyond that an ordinary handshake is made.</source>
        <comment>option.fast_open_queue.why</comment>
        <translation>最多有多少个由 SYN 中的数据打开、仍在等待第三个报文段的连接；超出时进行普通的三次握手。</translation>
    </message>
    <message>
        <source>Negative cache</source>
        <comment>option.fast_open_negative_cache</comment>
        <translation>负缓存</translation>
    </message>
    <message>
        <source>After a SYN with data had to be repeated, the next opens to that server are ordinary ones.</source>
        <comment>option.fast_open_negative_cache.why</comment>
        <translation>带数据的 SYN 曾需要重传之后，随后到该服务端的打开都用普通方式。</translation>
    </message>
    <message>
        <source>Experimental option kind 254</source>
        <comment>option.fast_open_experimental</comment>
        <translation>实验选项 254</translation>
    </message>
    <message>
        <source>Ask a server that did not answer kind 34 once more with the experimental kind 254.</source>
        <comment>option.fast_open_experimental.why</comment>
        <translation>对没有回应选项 34 的服务端，用实验选项 254 再请求一次。</translation>
    </message>
    <message>
        <source>Room for options beside SYN data</source>
        <comment>option.fast_open_option_room</comment>
        <translation>SYN 数据之外给选项的空间</translation>
    </message>
    <message>
        <source>How much of the MSS the text in a SYN leaves free for options.</source>
        <comment>option.fast_open_option_room.why</comment>
        <translation>SYN 中的数据在 MSS 里为选项留出多少空间。</translation>
    </message>
    <message>
        <source>Data in the SYN,ACK</source>
        <comment>option.fast_open_syn_ack_data</comment>
        <translation>SYN,ACK 中的数据</translation>
    </message>
    <message>
        <source>The server holds its SYN,ACK until its application has had its turn, so that it can carry the answer.</source>
        <comment>option.fast_open_syn_ack_data.why</comment>
        <translation>服务端等应用程序处理之后才发 SYN,ACK，使它能携带应答。</translation>
    </message>
    <message>
        <source>What if: two-way handshake</source>
        <comment>option.what_if_two_way</comment>
        <translation>假如：两次握手</translation>
    </message>
    <message>
        <source>Not TCP: the passive side is ESTABLISHED as soon as a SYN has come, even an old one.</source>
        <comment>option.what_if_two_way.why</comment>
        <translation>这不是 TCP：被动方一收到 SYN 就进入 ESTABLISHED，哪怕是旧的 SYN。</translation>
    </message>
    <message>
        <source>What if: four-message handshake</source>
        <comment>option.what_if_four_message</comment>
        <translation>假如：四次握手</translation>
    </message>
    <message>
        <source>Not TCP: the passive side answers a SYN with ACK and SYN in two segments.</source>
        <comment>option.what_if_four_message.why</comment>
        <translation>这不是 TCP：被动方用两个报文段分别以 ACK 和 SYN 回答 SYN。</translation>
    </message>
    <message>
        <source>What if: no TIME-WAIT</source>
        <comment>option.what_if_no_time_wait</comment>
        <translation>假如：没有 TIME-WAIT</translation>
    </message>
    <message>
        <source>Not TCP: the side that closes first goes straight to CLOSED, so nobody answers a repeated FIN.</source>
        <comment>option.what_if_no_time_wait.why</comment>
        <translation>这不是 TCP：先关闭的一方直接进入 CLOSED，重传的 FIN 无人回答。</translation>
    </message>
    <message>
        <source>What if: always the same ISN</source>
        <comment>option.what_if_fixed_isn</comment>
        <translation>假如：ISN 总是相同</translation>
    </message>
    <message>
        <source>Not TCP: every incarnation begins with the same initial sequence number, so old segments fit into the new one.</source>
        <comment>option.what_if_fixed_isn.why</comment>
        <translation>这不是 TCP：每次连接都从相同的初始序号开始，旧报文段因此会混入新连接。</translation>
    </message>
    <message>
        <source>What if: Fast Open without cookies</source>
        <comment>option.what_if_fast_open_without_cookie</comment>
        <translation>假如：Fast Open 不用 cookie</translation>
    </message>
    <message>
        <source>Not TCP: the text of any SYN is taken without a cookie, so that anybody can spoof requests.</source>
        <comment>option.what_if_fast_open_without_cookie.why</comment>
        <translation>这不是 TCP：任何 SYN 的数据不需要 cookie 就被接收，谁都可以伪造请求。</translation>
    </message>
    <message>
        <source>Retransmission</source>
        <comment>option-group.retransmission</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <comment>option-group.acknowledgement</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>option-group.sending</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>Closing and idle connections</source>
        <comment>option-group.closing</comment>
        <translation>关闭与空闲连接</translation>
    </message>
    <message>
        <source>Defence and doubtful segments</source>
        <comment>option-group.robustness</comment>
        <translation>防护与可疑报文段</translation>
    </message>
    <message>
        <source>Listening</source>
        <comment>option-group.listening</comment>
        <translation>监听</translation>
    </message>
    <message>
        <source>TCP Fast Open</source>
        <comment>option-group.fast-open</comment>
        <translation>TCP Fast Open</translation>
    </message>
    <message>
        <source>What if (not TCP)</source>
        <comment>option-group.what-if</comment>
        <translation>假如（不是 TCP）</translation>
    </message>
    <message>
        <source>bytes</source>
        <comment>unit.bytes</comment>
        <translation>字节</translation>
    </message>
    <message>
        <source>time</source>
        <comment>unit.time</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>bits</source>
        <comment>unit.bits</comment>
        <translation>位</translation>
    </message>
    <message>
        <source>segments</source>
        <comment>unit.segments</comment>
        <translation>报文段</translation>
    </message>
    <message>
        <source>retransmissions</source>
        <comment>unit.retransmissions</comment>
        <translation>次重传</translation>
    </message>
    <message>
        <source>time-outs</source>
        <comment>unit.time-outs</comment>
        <translation>次超时</translation>
    </message>
    <message>
        <source>connections</source>
        <comment>unit.connections</comment>
        <translation>个连接</translation>
    </message>
    <message>
        <source>probes</source>
        <comment>unit.probes</comment>
        <translation>次探测</translation>
    </message>
    <message>
        <source>altered</source>
        <comment>scene.altered</comment>
        <translation>被改动</translation>
    </message>
    <message>
        <source>a middlebox has taken an option out</source>
        <comment>scene.altered-by-middlebox</comment>
        <translation>中间盒去掉了一个选项</translation>
    </message>
    <message>
        <source>corrupted on the wire: the checksum fails</source>
        <comment>scene.corrupted-by-wire</comment>
        <translation>在线路上损坏：校验和不符</translation>
    </message>
    <message>
        <source>waited in the queue, +%1</source>
        <comment>scene.delayed-by-queue</comment>
        <translation>在队列中等待 +%1</translation>
    </message>
    <message>
        <source>delayed on the wire, +%1</source>
        <comment>scene.delayed-by-wire</comment>
        <translation>在线路上延迟 +%1</translation>
    </message>
    <message>
        <source>lost: the cable is cut</source>
        <comment>scene.dropped-by-cable</comment>
        <translation>丢失：线缆已断</translation>
    </message>
    <message>
        <source>lost: the host has no power</source>
        <comment>scene.dropped-by-host-off</comment>
        <translation>丢失：主机已断电</translation>
    </message>
    <message>
        <source>dropped by a middlebox</source>
        <comment>scene.dropped-by-middlebox</comment>
        <translation>被中间盒丢弃</translation>
    </message>
    <message>
        <source>marked CE</source>
        <comment>scene.marked</comment>
        <translation>已标记 CE</translation>
    </message>
    <message>
        <source>marked CE: the queue is long</source>
        <comment>scene.marked-by-queue</comment>
        <translation>已标记 CE：队列过长</translation>
    </message>
    <message>
        <source>marked CE on the wire</source>
        <comment>scene.marked-by-wire</comment>
        <translation>在线路上被标记 CE</translation>
    </message>
    <message>
        <source>lost: the queue is full</source>
        <comment>scene.dropped-by-queue</comment>
        <translation>丢失：队列已满</translation>
    </message>
    <message>
        <source>lost on the wire</source>
        <comment>scene.dropped-by-wire</comment>
        <translation>在线路上丢失</translation>
    </message>
    <message>
        <source>duplicated on the wire</source>
        <comment>scene.duplicated-by-wire</comment>
        <translation>在线路上被复制</translation>
    </message>
    <message>
        <source>“%1” is no Fast Open option; write &quot;request&quot; or a cookie of 1 to 16 bytes in hexadecimal, such as &quot;0123456789abcdef&quot;</source>
        <comment>script.bad-cookie</comment>
        <translation>“%1”不是 Fast Open 选项；请写 &quot;request&quot;，或 1 到 16 字节的十六进制 cookie，例如 &quot;0123456789abcdef&quot;</translation>
    </message>
    <message>
        <source>“set” names no option; for example: set = { fast_open = true }</source>
        <comment>script.empty-set</comment>
        <translation>“set”没有写任何选项；例如：set = { fast_open = true }</translation>
    </message>
    <message>
        <source>“%1” is %2; it must be a multiple of %3</source>
        <comment>script.not-a-multiple</comment>
        <translation>“%1”是 %2；它必须是 %3 的倍数</translation>
    </message>
    <message>
        <source>These options take %1 bytes; a header has room for %2, so leave some out</source>
        <comment>script.options-too-long</comment>
        <translation>这些选项占 %1 字节；首部只能容纳 %2 字节，请去掉一些</translation>
    </message>
    <message>
        <source>A rate of %1 bits a second is too slow; write at least %2, or 0 for no limit</source>
        <comment>script.slow-rate</comment>
        <translation>每秒 %1 位的速率太慢；请至少写 %2，或用 0 表示不限制</translation>
    </message>
    <message>
        <source>“tfo” and “options” disagree: &quot;fast-open&quot; is in the list exactly if “tfo” is &quot;request&quot; or &quot;cookie&quot;</source>
        <comment>script.tfo-and-options</comment>
        <translation>“tfo”与“options”不一致：当且仅当“tfo”是 &quot;request&quot; 或 &quot;cookie&quot; 时，列表中才有 &quot;fast-open&quot;</translation>
    </message>
    <message>
        <source>“%1” wants a number from 0 to 1 with at most six decimals, such as 0.1</source>
        <comment>script.want-probability</comment>
        <translation>“%1”需要 0 到 1 之间、最多六位小数的数，例如 0.1</translation>
    </message>
    <message>
        <source>accept queue</source>
        <comment>scene.accept-queue</comment>
        <translation>全连接队列</translation>
    </message>
    <message>
        <source>all connections</source>
        <comment>scene.all-connections</comment>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>connection %1 of %2</source>
        <comment>scene.connection-of</comment>
        <translation>连接 %1 / %2</translation>
    </message>
    <message>
        <source>cookie</source>
        <comment>scene.cookie</comment>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>%1 · MSS %2</source>
        <comment>scene.cookie-of</comment>
        <translation>%1 · MSS %2</translation>
    </message>
    <message>
        <source>avoided towards %1</source>
        <comment>scene.fast-open-avoided</comment>
        <translation>对 %1 暂不使用</translation>
    </message>
    <message>
        <source>key %1 · pending %2/%3</source>
        <comment>scene.fast-open-key</comment>
        <translation>密钥 %1 · 待定 %2/%3</translation>
    </message>
    <message>
        <source>forged by a third host</source>
        <comment>scene.forged</comment>
        <translation>由第三方伪造</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>scene.no-cookie</comment>
        <translation>尚无</translation>
    </message>
    <message>
        <source>NOT TCP – what if: %1</source>
        <comment>scene.not-tcp</comment>
        <translation>这不是 TCP——假如：%1</translation>
    </message>
    <message>
        <source>power off</source>
        <comment>scene.power-off</comment>
        <translation>已断电</translation>
    </message>
    <message>
        <source>SYN queue</source>
        <comment>scene.syn-queue</comment>
        <translation>半连接队列</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scene.variant-of</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <comment>scene.waits</comment>
        <translation>%1 等待中</translation>
    </message>
    <message>
        <source>Fast Open without a cookie</source>
        <comment>scene.what-if-fast-open-without-cookie</comment>
        <translation>不验证 Cookie 的 Fast Open</translation>
    </message>
    <message>
        <source>always the same ISN</source>
        <comment>scene.what-if-fixed-isn</comment>
        <translation>ISN 固定不变</translation>
    </message>
    <message>
        <source>four-message handshake</source>
        <comment>scene.what-if-four-message</comment>
        <translation>四次握手</translation>
    </message>
    <message>
        <source>no TIME-WAIT</source>
        <comment>scene.what-if-no-time-wait</comment>
        <translation>没有 TIME-WAIT</translation>
    </message>
    <message>
        <source>two-way handshake</source>
        <comment>scene.what-if-two-way</comment>
        <translation>两次握手</translation>
    </message>
    <message>
        <source>The cable is cut: what is on the wire is lost</source>
        <comment>note.cable-cut</comment>
        <translation>线缆被剪断：线路上的报文段全部丢失</translation>
    </message>
    <message>
        <source>The cable is whole again</source>
        <comment>note.cable-mended</comment>
        <translation>线缆已接好</translation>
    </message>
    <message>
        <source>“%1” cannot be %2</source>
        <comment>note.option-refused</comment>
        <translation>“%1”不能取值 %2</translation>
    </message>
    <message>
        <source>Fault rules from now on: %1, of which %2 switched on</source>
        <comment>note.faults-changed</comment>
        <translation>从现在起共有 %1 条故障规则，其中 %2 条启用</translation>
    </message>
    <message>
        <source>The wire from %1 is another from now on: %2</source>
        <comment>note.line-changed</comment>
        <translation>从现在起，%1 发出方向的线路改为：%2</translation>
    </message>
    <message>
        <source>On the way from now on: %1</source>
        <comment>note.middleboxes-changed</comment>
        <translation>从现在起，途中有这些中间设备：%1</translation>
    </message>
    <message>
        <source>No middlebox is on the way from now on</source>
        <comment>note.no-middleboxes</comment>
        <translation>从现在起，途中没有中间设备</translation>
    </message>
    <message>
        <source>The wire cannot be like that: a value is out of range</source>
        <comment>note.wire-refused</comment>
        <translation>线路不能这样设置：有取值超出范围</translation>
    </message>
    <message>
        <source>ignored: the SYN queue is full (%1 wait, limit %2)</source>
        <comment>note.syn-queue-full</comment>
        <translation>忽略：半连接队列已满（%1 个在等，上限 %2）</translation>
    </message>
    <message>
        <source>ignored: the accept queue is full (%1 wait, backlog %2)</source>
        <comment>note.accept-queue-full</comment>
        <translation>忽略：全连接队列已满（%1 个在等，backlog 为 %2）</translation>
    </message>
    <message>
        <source>reset: the accept queue is full (%1 wait, backlog %2)</source>
        <comment>note.accept-queue-reset</comment>
        <translation>复位：全连接队列已满（%1 个在等，backlog 为 %2）</translation>
    </message>
    <message>
        <source>SYN cookie: nothing is kept of this SYN</source>
        <comment>note.syn-cookie-sent</comment>
        <translation>SYN Cookie：不为这个 SYN 保存任何状态</translation>
    </message>
    <message>
        <source>the SYN cookie is valid: its ACK makes the connection</source>
        <comment>note.syn-cookie-accepted</comment>
        <translation>SYN Cookie 有效：由它的 ACK 建立连接</translation>
    </message>
    <message>
        <source>the third ACK waits for data (TCP_DEFER_ACCEPT)</source>
        <comment>note.accept-deferred</comment>
        <translation>第三个 ACK 要等到数据（TCP_DEFER_ACCEPT）</translation>
    </message>
    <message>
        <source>Fast Open: the cookie is valid, the data is taken</source>
        <comment>note.fast-open-accepted</comment>
        <translation>Fast Open：Cookie 有效，接收数据</translation>
    </message>
    <message>
        <source>Fast Open: the cookie is not valid, the data is ignored</source>
        <comment>note.fast-open-refused</comment>
        <translation>Fast Open：Cookie 无效，忽略数据</translation>
    </message>
    <message>
        <source>Fast Open: %1 are pending, so the option is ignored</source>
        <comment>note.fast-open-limit</comment>
        <translation>Fast Open：已有 %1 个未完成，忽略该选项</translation>
    </message>
    <message>
        <source>Fast Open: a cookie is given</source>
        <comment>note.fast-open-granted</comment>
        <translation>Fast Open：发放 Cookie</translation>
    </message>
    <message>
        <source>Window grows with arrivals</source>
        <comment>option.window_growth</comment>
        <translation>窗口随到达增长</translation>
    </message>
    <message>
        <source>Offer a small window at first and let it grow only as full segments arrive, as Linux does; off: the whole free buffer is offered.</source>
        <comment>option.window_growth.why</comment>
        <translation>像 Linux 那样，起初只提供小窗口，随满长报文段到达才增大；关闭时提供全部空闲缓冲区。</translation>
    </message>
    <message>
        <source>Receive buffer tunes itself</source>
        <comment>option.receive_autotuning</comment>
        <translation>接收缓冲区自动调整</translation>
    </message>
    <message>
        <source>Let the receive buffer grow with what the application reads in a round trip, so that it does not limit a fast path.</source>
        <comment>option.receive_autotuning.why</comment>
        <translation>让接收缓冲区随应用程序每个往返时间读取的数量增大，使它不限制快速路径。</translation>
    </message>
    <message>
        <source>Largest receive buffer</source>
        <comment>option.receive_buffer_max_bytes</comment>
        <translation>最大接收缓冲区</translation>
    </message>
    <message>
        <source>How far the receive buffer may grow by itself.</source>
        <comment>option.receive_buffer_max_bytes.why</comment>
        <translation>接收缓冲区最多可以自动增大到多少。</translation>
    </message>
    <message>
        <source>Send buffer</source>
        <comment>option.send_buffer_bytes</comment>
        <translation>发送缓冲区</translation>
    </message>
    <message>
        <source>How much text the host keeps until it is acknowledged; a write waits while there is no room; 0 sets no limit.</source>
        <comment>option.send_buffer_bytes.why</comment>
        <translation>主机为等待确认保存多少数据；没有空间时写操作等待；0 表示不限。</translation>
    </message>
    <message>
        <source>Zero-window probe</source>
        <comment>option.window_probe</comment>
        <translation>零窗口探测</translation>
    </message>
    <message>
        <source>What asks whether a zero window has opened: one byte of new data (one-byte), as RFC 9293 writes, or a segment without data and with an old number (empty), as Linux sends.</source>
        <comment>option.window_probe.why</comment>
        <translation>用什么询问零窗口是否已经打开：RFC 9293 所写的一个字节新数据（one-byte），或 Linux 所发的不带数据、序号较旧的报文段（empty）。</translation>
    </message>
    <message>
        <source>Loss recovery</source>
        <comment>option.loss_recovery</comment>
        <translation>丢失恢复</translation>
    </message>
    <message>
        <source>How a loss is mended before the RTO: not at all (timeout-only), fast retransmit and fast recovery (reno), the same and on through every partial ACK (newreno), or by SACK blocks (sack).</source>
        <comment>option.loss_recovery.why</comment>
        <translation>在 RTO 之前如何修复丢失：不修复（timeout-only），快速重传与快速恢复（reno），同上并在每个部分确认后继续（newreno），或依据 SACK 块（sack）。</translation>
    </message>
    <message>
        <source>Duplicate ACK threshold</source>
        <comment>option.duplicate_ack_threshold</comment>
        <translation>重复确认阈值</translation>
    </message>
    <message>
        <source>So many duplicate ACKs, or so many segments SACKed above a hole, are taken as a loss and not as reordering.</source>
        <comment>option.duplicate_ack_threshold.why</comment>
        <translation>收到这么多重复确认，或空洞之上有这么多报文段被 SACK，就认为是丢失而不是乱序。</translation>
    </message>
    <message>
        <source>Limited transmit</source>
        <comment>option.limited_transmit</comment>
        <translation>受限传输</translation>
    </message>
    <message>
        <source>Each of the first two duplicate ACKs lets one new segment go, so that a small window still brings about enough duplicate ACKs.</source>
        <comment>option.limited_transmit.why</comment>
        <translation>前两个重复确认各允许发送一个新报文段，使小窗口也能引来足够的重复确认。</translation>
    </message>
    <message>
        <source>Proportional rate reduction (PRR)</source>
        <comment>option.proportional_rate_reduction</comment>
        <translation>按比例降速（PRR）</translation>
    </message>
    <message>
        <source>In recovery, send in proportion to what arrives, so that the window reaches ssthresh evenly instead of at one stroke.</source>
        <comment>option.proportional_rate_reduction.why</comment>
        <translation>恢复期间按到达数量的比例发送，使窗口平稳降到 ssthresh，而不是一下子减半。</translation>
    </message>
    <message>
        <source>Loss by time (RACK)</source>
        <comment>option.rack</comment>
        <translation>按时间判断丢失（RACK）</translation>
    </message>
    <message>
        <source>Take as lost what was sent well before something that has arrived: time decides instead of counting duplicate ACKs.</source>
        <comment>option.rack.why</comment>
        <translation>比已到达的报文段早发送一段时间的，就认为已丢失：由时间决定，而不是数重复确认。</translation>
    </message>
    <message>
        <source>Forward RTO-recovery (F-RTO)</source>
        <comment>option.f_rto</comment>
        <translation>前向 RTO 恢复（F-RTO）</translation>
    </message>
    <message>
        <source>After a time-out, tell from the next ACKs whether it was spurious, before everything is sent again.</source>
        <comment>option.f_rto.why</comment>
        <translation>超时之后，在全部重发之前，从随后的确认判断这次超时是否虚假。</translation>
    </message>
    <message>
        <source>Undo of needless reductions</source>
        <comment>option.undo_spurious</comment>
        <translation>撤销不必要的降速</translation>
    </message>
    <message>
        <source>When timestamps or DSACK prove that a retransmission was needless, give the congestion window back what it has lost.</source>
        <comment>option.undo_spurious.why</comment>
        <translation>当时间戳或 DSACK 证明重传并无必要时，恢复拥塞窗口失去的部分。</translation>
    </message>
    <message>
        <source>Compression of SACKs</source>
        <comment>option.sack_compression</comment>
        <translation>SACK 合并</translation>
    </message>
    <message>
        <source>While something is missing, put ACKs that only report more SACKed text off for at most this long; zero sends each at once.</source>
        <comment>option.sack_compression.why</comment>
        <translation>有数据缺失时，只报告更多 SACK 数据的确认最多推迟这么久；零表示每个都立即发送。</translation>
    </message>
    <message>
        <source>Most SACKs put off</source>
        <comment>option.sack_compression_segments</comment>
        <translation>最多推迟的 SACK</translation>
    </message>
    <message>
        <source>After so many segments an ACK leaves even though the time is not over.</source>
        <comment>option.sack_compression_segments.why</comment>
        <translation>到达这么多报文段后，即使时间未到也发出确认。</translation>
    </message>
    <message>
        <source>Congestion control</source>
        <comment>option.congestion_control</comment>
        <translation>拥塞控制</translation>
    </message>
    <message>
        <source>Who sets the congestion window: Reno adds one segment a round trip and halves (reno); CUBIC grows along a cubic curve and goes down to seven tenths (cubic).</source>
        <comment>option.congestion_control.why</comment>
        <translation>由谁决定拥塞窗口：Reno 每个往返时间加一个报文段，丢失时减半（reno）；CUBIC 沿三次曲线增长，丢失时降到十分之七（cubic）。</translation>
    </message>
    <message>
        <source>HyStart: early end of slow start</source>
        <comment>option.hystart</comment>
        <translation>HyStart：提前结束慢启动</translation>
    </message>
    <message>
        <source>CUBIC leaves slow start as soon as the round trips grow, before the queue overflows.</source>
        <comment>option.hystart.why</comment>
        <translation>往返时间一变长，CUBIC 就离开慢启动，不等队列溢出。</translation>
    </message>
    <message>
        <source>Slow start after idle</source>
        <comment>option.slow_start_after_idle</comment>
        <translation>空闲后慢启动</translation>
    </message>
    <message>
        <source>After a silence longer than the RTO, begin with the initial window again.</source>
        <comment>option.slow_start_after_idle.why</comment>
        <translation>沉默超过 RTO 之后，重新从初始窗口开始。</translation>
    </message>
    <message>
        <source>Only a used window grows</source>
        <comment>option.cwnd_validation</comment>
        <translation>只有用到的窗口才增大</translation>
    </message>
    <message>
        <source>The congestion window does not grow while the application, and not the window, limits what is sent.</source>
        <comment>option.cwnd_validation.why</comment>
        <translation>当限制发送的是应用程序而不是拥塞窗口时，拥塞窗口不增大。</translation>
    </message>
    <message>
        <source>Explicit congestion notification (ECN)</source>
        <comment>option.ecn</comment>
        <translation>显式拥塞通知（ECN）</translation>
    </message>
    <message>
        <source>Let routers mark instead of drop: never (off), where the peer asks for it (accept), or ask every peer for it (request).</source>
        <comment>option.ecn.why</comment>
        <translation>让路由器打标记而不是丢弃：从不（off），对端请求时（accept），或向每个对端请求（request）。</translation>
    </message>
    <message>
        <source>Header and options</source>
        <comment>option-group.header</comment>
        <translation>首部与选项</translation>
    </message>
    <message>
        <source>Buffers and windows</source>
        <comment>option-group.buffers</comment>
        <translation>缓冲区与窗口</translation>
    </message>
    <message>
        <source>Loss recovery</source>
        <comment>option-group.recovery</comment>
        <translation>丢失恢复</translation>
    </message>
    <message>
        <source>Congestion control</source>
        <comment>option-group.congestion</comment>
        <translation>拥塞控制</translation>
    </message>
    <message>
        <source>ECN: cwnd reduced</source>
        <comment>scene.congestion-congestion-mark</comment>
        <translation>ECN：cwnd 降低</translation>
    </message>
    <message>
        <source>fast retransmit</source>
        <comment>scene.congestion-fast-retransmit</comment>
        <translation>快速重传</translation>
    </message>
    <message>
        <source>limited transmit</source>
        <comment>scene.congestion-limited-transmit</comment>
        <translation>受限传输</translation>
    </message>
    <message>
        <source>loss mended</source>
        <comment>scene.congestion-loss-end</comment>
        <translation>丢失已修复</translation>
    </message>
    <message>
        <source>partial ACK</source>
        <comment>scene.congestion-partial-ack</comment>
        <translation>部分确认</translation>
    </message>
    <message>
        <source>RACK: lost</source>
        <comment>scene.congestion-rack-loss</comment>
        <translation>RACK：丢失</translation>
    </message>
    <message>
        <source>recovery ends</source>
        <comment>scene.congestion-recovery-end</comment>
        <translation>恢复结束</translation>
    </message>
    <message>
        <source>idle: cwnd reset</source>
        <comment>scene.congestion-restart-after-idle</comment>
        <translation>空闲：cwnd 重置</translation>
    </message>
    <message>
        <source>slow start ends</source>
        <comment>scene.congestion-slow-start-left</comment>
        <translation>慢启动结束</translation>
    </message>
    <message>
        <source>spurious RTO</source>
        <comment>scene.congestion-spurious-time-out</comment>
        <translation>虚假 RTO</translation>
    </message>
    <message>
        <source>tail loss mended</source>
        <comment>scene.congestion-tail-loss-repaired</comment>
        <translation>尾部丢失已修复</translation>
    </message>
    <message>
        <source>RTO: cwnd 1 MSS</source>
        <comment>scene.congestion-time-out</comment>
        <translation>RTO：cwnd 1 MSS</translation>
    </message>
    <message>
        <source>undo: DSACK</source>
        <comment>scene.congestion-undone-by-duplicate</comment>
        <translation>撤销：DSACK</translation>
    </message>
    <message>
        <source>undo: timestamp</source>
        <comment>scene.congestion-undone-by-timestamp</comment>
        <translation>撤销：时间戳</translation>
    </message>
    <message>
        <source>fast retransmit: so many duplicate ACKs mean that what is at SND.UNA is lost</source>
        <comment>congestion.fast-retransmit</comment>
        <translation>快速重传：重复确认已经够多，说明 SND.UNA 处的报文段丢失</translation>
    </message>
    <message>
        <source>RACK: what was sent later has arrived, so this is lost</source>
        <comment>congestion.rack-loss</comment>
        <translation>RACK：更晚发送的已经到达，说明此前的已丢失</translation>
    </message>
    <message>
        <source>partial ACK: the next hole is lost too and goes again</source>
        <comment>congestion.partial-ack</comment>
        <translation>部分确认：下一个空洞也丢失，接着重发</translation>
    </message>
    <message>
        <source>fast recovery ends, congestion avoidance goes on</source>
        <comment>congestion.recovery-end</comment>
        <translation>快速恢复结束，继续拥塞避免</translation>
    </message>
    <message>
        <source>RTO: cwnd is one segment, what was in flight counts as lost</source>
        <comment>congestion.time-out</comment>
        <translation>RTO 超时：cwnd 降到一个报文段，在途的都视为丢失</translation>
    </message>
    <message>
        <source>all that was sent before the time-out is acknowledged</source>
        <comment>congestion.loss-end</comment>
        <translation>超时之前发送的已全部得到确认</translation>
    </message>
    <message>
        <source>F-RTO: an original has arrived, the time-out was spurious</source>
        <comment>congestion.spurious-time-out</comment>
        <translation>F-RTO：原来的报文段已经到达，这次超时是虚假的</translation>
    </message>
    <message>
        <source>undone: the echoed timestamp is older than the repetition</source>
        <comment>congestion.undone-by-timestamp</comment>
        <translation>撤销：回显的时间戳早于重传，原来的报文段已到达</translation>
    </message>
    <message>
        <source>undone: DSACK says that every repetition was needless</source>
        <comment>congestion.undone-by-duplicate</comment>
        <translation>撤销：DSACK 表明每次重传都无必要</translation>
    </message>
    <message>
        <source>the tail loss probe has mended a loss, cwnd is reduced</source>
        <comment>congestion.tail-loss-repaired</comment>
        <translation>尾部丢失探测修复了一次丢失，cwnd 降低</translation>
    </message>
    <message>
        <source>ECN-Echo: a segment was marked on the way, cwnd is reduced</source>
        <comment>congestion.congestion-mark</comment>
        <translation>ECN-Echo：报文段在途中被标记，cwnd 降低</translation>
    </message>
    <message>
        <source>idle for longer than the RTO: cwnd is the initial window again</source>
        <comment>congestion.restart-after-idle</comment>
        <translation>空闲超过 RTO：cwnd 回到初始窗口</translation>
    </message>
    <message>
        <source>HyStart: round trips grow, slow start ends</source>
        <comment>congestion.slow-start-left</comment>
        <translation>HyStart：往返时间变长，慢启动结束</translation>
    </message>
    <message>
        <source>limited transmit: a duplicate ACK lets a new segment go</source>
        <comment>congestion.limited-transmit</comment>
        <translation>受限传输：一个重复确认允许发送一个新报文段</translation>
    </message>
    <message>
        <source>Buffers and queue</source>
        <comment>chart.buffers</comment>
        <translation>缓冲区与队列</translation>
    </message>
    <message>
        <source>Congestion window</source>
        <comment>chart.cwnd</comment>
        <translation>拥塞窗口</translation>
    </message>
    <message>
        <source>Nothing has been measured here</source>
        <comment>chart.empty</comment>
        <translation>这里还没有测得任何数值</translation>
    </message>
    <message>
        <source>Round trips and time-out</source>
        <comment>chart.rtt</comment>
        <translation>往返时间与超时</translation>
    </message>
    <message>
        <source>Time-sequence graph</source>
        <comment>chart.sequence</comment>
        <translation>时间-序号图</translation>
    </message>
    <message>
        <source>Throughput</source>
        <comment>chart.throughput</comment>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>time, %1</source>
        <comment>chart.time</comment>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>%1 sends to %2 (connection %3)</source>
        <comment>chart.whose</comment>
        <translation>%1发往%2（连接 %3）</translation>
    </message>
    <message>
        <source>A chart is written as SVG, PNG or CSV, and “%1” ends in none of them</source>
        <comment>export.chart-format</comment>
        <translation>图表可写成 SVG、PNG 或 CSV，而“%1”的后缀不在其中</translation>
    </message>
    <message>
        <source>congestion avoidance</source>
        <comment>phase.congestion-avoidance</comment>
        <translation>拥塞避免</translation>
    </message>
    <message>
        <source>fast recovery</source>
        <comment>phase.fast-recovery</comment>
        <translation>快速恢复</translation>
    </message>
    <message>
        <source>recovery from a time-out</source>
        <comment>phase.loss-recovery</comment>
        <translation>超时后的恢复</translation>
    </message>
    <message>
        <source>slow start</source>
        <comment>phase.slow-start</comment>
        <translation>慢启动</translation>
    </message>
    <message>
        <source>window reduced</source>
        <comment>phase.window-reduced</comment>
        <translation>窗口缩小</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>quantity.acked-edge</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>delivered in all</source>
        <comment>quantity.bytes-delivered</comment>
        <translation>累计交付</translation>
    </message>
    <message>
        <source>sent in all</source>
        <comment>quantity.bytes-sent</comment>
        <translation>累计发送</translation>
    </message>
    <message>
        <source>cwnd</source>
        <comment>quantity.cwnd</comment>
        <translation>拥塞窗口 cwnd</translation>
    </message>
    <message>
        <source>in flight</source>
        <comment>quantity.flight</comment>
        <translation>在途数据</translation>
    </message>
    <message>
        <source>goodput (delivered)</source>
        <comment>quantity.goodput</comment>
        <translation>有效吞吐量（已交付）</translation>
    </message>
    <message>
        <source>phase</source>
        <comment>quantity.phase</comment>
        <translation>阶段</translation>
    </message>
    <message>
        <source>pipe (estimate)</source>
        <comment>quantity.pipe</comment>
        <translation>在途估计 pipe</translation>
    </message>
    <message>
        <source>queue before the wire</source>
        <comment>quantity.queue-bytes</comment>
        <translation>线路前的队列</translation>
    </message>
    <message>
        <source>segments before the wire</source>
        <comment>quantity.queue-segments</comment>
        <translation>线路前的报文段数</translation>
    </message>
    <message>
        <source>receive window</source>
        <comment>quantity.rcv-wnd</comment>
        <translation>接收窗口</translation>
    </message>
    <message>
        <source>receive buffer</source>
        <comment>quantity.receive-buffer</comment>
        <translation>接收缓冲区</translation>
    </message>
    <message>
        <source>sent again</source>
        <comment>quantity.resent</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>RTO</source>
        <comment>quantity.rto</comment>
        <translation>重传超时 RTO</translation>
    </message>
    <message>
        <source>measured round trip</source>
        <comment>quantity.rtt-sample</comment>
        <translation>测得的往返时间</translation>
    </message>
    <message>
        <source>RTTVAR</source>
        <comment>quantity.rttvar</comment>
        <translation>偏差 RTTVAR</translation>
    </message>
    <message>
        <source>SACKed</source>
        <comment>quantity.sacked</comment>
        <translation>已选择确认</translation>
    </message>
    <message>
        <source>send buffer</source>
        <comment>quantity.send-buffer</comment>
        <translation>发送缓冲区</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>quantity.sent-edge</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>send window</source>
        <comment>quantity.snd-wnd</comment>
        <translation>发送窗口</translation>
    </message>
    <message>
        <source>SRTT</source>
        <comment>quantity.srtt</comment>
        <translation>平滑往返时间 SRTT</translation>
    </message>
    <message>
        <source>ssthresh</source>
        <comment>quantity.ssthresh</comment>
        <translation>慢启动阈值 ssthresh</translation>
    </message>
    <message>
        <source>sent (what is sent again too)</source>
        <comment>quantity.throughput</comment>
        <translation>发送速率（含重传）</translation>
    </message>
    <message>
        <source>window edge</source>
        <comment>quantity.window-edge</comment>
        <translation>窗口右沿</translation>
    </message>
    <message>
        <source>round trips before the first byte</source>
        <comment>compare.first-byte-round-trips</comment>
        <translation>首字节之前的往返次数</translation>
    </message>
    <message>
        <source>%2: first byte after connect()</source>
        <comment>compare.first-byte-at-server</comment>
        <translation>%2：自 connect() 起首字节到达</translation>
    </message>
    <message>
        <source>%1: first byte after connect()</source>
        <comment>compare.first-byte-at-client</comment>
        <translation>%1：自 connect() 起首字节到达</translation>
    </message>
    <message>
        <source>%1: end state</source>
        <comment>compare.end-state-client</comment>
        <translation>%1：最终状态</translation>
    </message>
    <message>
        <source>%2: end state</source>
        <comment>compare.end-state-server</comment>
        <translation>%2：最终状态</translation>
    </message>
    <message>
        <source>segments</source>
        <comment>compare.segments</comment>
        <translation>报文段</translation>
    </message>
    <message>
        <source>bytes on the wire, headers too</source>
        <comment>compare.wire-bytes</comment>
        <translation>线路上的字节（含首部）</translation>
    </message>
    <message>
        <source>retransmissions</source>
        <comment>compare.retransmissions</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>lost segments</source>
        <comment>compare.lost</comment>
        <translation>丢失的报文段</translation>
    </message>
    <message>
        <source>last text delivered at</source>
        <comment>compare.all-delivered</comment>
        <translation>最后的数据交付于</translation>
    </message>
    <message>
        <source>last change of state at</source>
        <comment>compare.last-change</comment>
        <translation>最后一次状态变化于</translation>
    </message>
    <message>
        <source>segments</source>
        <comment>compare.segments-from</comment>
        <translation>报文段</translation>
    </message>
    <message>
        <source>bytes on the wire</source>
        <comment>compare.wire-bytes-from</comment>
        <translation>线路上的字节</translation>
    </message>
    <message>
        <source>text delivered</source>
        <comment>compare.text-from</comment>
        <translation>交付的数据</translation>
    </message>
    <message>
        <source>goodput</source>
        <comment>compare.goodput</comment>
        <translation>有效吞吐量</translation>
    </message>
    <message>
        <source>Connection</source>
        <comment>compare.one-connection</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <comment>compare.connection</comment>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Whole run</source>
        <comment>compare.run</comment>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <comment>compare.settings</comment>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>profile</source>
        <comment>compare.setting-profile</comment>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>seed</source>
        <comment>compare.setting-seed</comment>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>first ISN</source>
        <comment>compare.setting-isns</comment>
        <translation>第一个 ISN</translation>
    </message>
    <message>
        <source>reading</source>
        <comment>compare.setting-reading</comment>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>accepting</source>
        <comment>compare.setting-accepting</comment>
        <translation>接受方式</translation>
    </message>
    <message>
        <source>one-way delay</source>
        <comment>compare.setting-delay</comment>
        <translation>单向时延</translation>
    </message>
    <message>
        <source>jitter</source>
        <comment>compare.setting-jitter</comment>
        <translation>抖动</translation>
    </message>
    <message>
        <source>rate</source>
        <comment>compare.setting-rate</comment>
        <translation>速率</translation>
    </message>
    <message>
        <source>queue before the wire</source>
        <comment>compare.setting-queue</comment>
        <translation>线路前的队列</translation>
    </message>
    <message>
        <source>marks from a queue of</source>
        <comment>compare.setting-mark-queue</comment>
        <translation>队列达到多长时标记</translation>
    </message>
    <message>
        <source>marked by luck</source>
        <comment>compare.setting-mark</comment>
        <translation>随机标记</translation>
    </message>
    <message>
        <source>loss</source>
        <comment>compare.setting-loss</comment>
        <translation>丢失率</translation>
    </message>
    <message>
        <source>duplication</source>
        <comment>compare.setting-duplicate</comment>
        <translation>重复率</translation>
    </message>
    <message>
        <source>corruption</source>
        <comment>compare.setting-corrupt</comment>
        <translation>损坏率</translation>
    </message>
    <message>
        <source>reordering</source>
        <comment>compare.setting-reorder</comment>
        <translation>乱序率</translation>
    </message>
    <message>
        <source>held back by</source>
        <comment>compare.setting-reorder-by</comment>
        <translation>滞留时间</translation>
    </message>
    <message>
        <source>burst loss</source>
        <comment>compare.setting-burst-loss</comment>
        <translation>突发丢失</translation>
    </message>
    <message>
        <source>outages</source>
        <comment>compare.setting-outages</comment>
        <translation>断线</translation>
    </message>
    <message>
        <source>middleboxes</source>
        <comment>compare.setting-middleboxes</comment>
        <translation>中间盒</translation>
    </message>
    <message>
        <source>calls</source>
        <comment>compare.setting-calls</comment>
        <translation>调用</translation>
    </message>
    <message>
        <source>rules</source>
        <comment>compare.setting-faults</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>acts</source>
        <comment>compare.setting-commands</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>random</source>
        <comment>compare.isn-random</comment>
        <translation>随机</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <comment>compare.and-more</comment>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>drop %1</source>
        <comment>compare.drop</comment>
        <translation>丢弃 %1</translation>
    </message>
    <message>
        <source>delay %1 by %2</source>
        <comment>compare.delay</comment>
        <translation>%1 延迟 %2</translation>
    </message>
    <message>
        <source>hold %1</source>
        <comment>compare.hold</comment>
        <translation>扣住 %1</translation>
    </message>
    <message>
        <source>release %1</source>
        <comment>compare.release</comment>
        <translation>放行 %1</translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <comment>compare.duplicate</comment>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>corrupt %1</source>
        <comment>compare.corrupt</comment>
        <translation>损坏 %1</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <comment>compare.switched-off</comment>
        <translation>%1（已关闭）</translation>
    </message>
    <message>
        <source>forged %1 → %2</source>
        <comment>compare.forge</comment>
        <translation>伪造 %1 → %2</translation>
    </message>
    <message>
        <source>cable cut</source>
        <comment>compare.cable-cut</comment>
        <translation>剪断线缆</translation>
    </message>
    <message>
        <source>cable mended</source>
        <comment>compare.cable-mended</comment>
        <translation>接好线缆</translation>
    </message>
    <message>
        <source>other rules (%1)</source>
        <comment>compare.set-faults</comment>
        <translation>改换规则（%1 条）</translation>
    </message>
    <message>
        <source>%1: another wire, delay %2</source>
        <comment>compare.set-line</comment>
        <translation>%1：改换线路，时延 %2</translation>
    </message>
    <message>
        <source>other middleboxes</source>
        <comment>compare.set-middleboxes</comment>
        <translation>改换中间盒</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <comment>compare.sends</comment>
        <translation>%1发送 %2</translation>
    </message>
    <message>
        <source>a third host sends %1 → %2</source>
        <comment>compare.forged</comment>
        <translation>第三方主机发送 %1 → %2</translation>
    </message>
    <message>
        <source>%1 gets %2</source>
        <comment>compare.gets</comment>
        <translation>%1收到 %2</translation>
    </message>
    <message>
        <source>%1 gets %2, damaged</source>
        <comment>compare.gets-damaged</comment>
        <translation>%1收到 %2，已损坏</translation>
    </message>
    <message>
        <source>%1 hands %2 B to its application</source>
        <comment>compare.text</comment>
        <translation>%1向应用交付 %2 B</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <comment>compare.wire-lost</comment>
        <translation>%1 丢失</translation>
    </message>
    <message>
        <source>%1 is duplicated</source>
        <comment>compare.wire-duplicated</comment>
        <translation>%1 被复制</translation>
    </message>
    <message>
        <source>%1 is delayed</source>
        <comment>compare.wire-delayed</comment>
        <translation>%1 被延迟</translation>
    </message>
    <message>
        <source>%1 is corrupted</source>
        <comment>compare.wire-corrupted</comment>
        <translation>%1 被损坏</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <comment>compare.wire-held</comment>
        <translation>%1 被扣住</translation>
    </message>
    <message>
        <source>%1 is released</source>
        <comment>compare.wire-released</comment>
        <translation>%1 被放行</translation>
    </message>
    <message>
        <source>%1 is altered</source>
        <comment>compare.wire-altered</comment>
        <translation>%1 被改动</translation>
    </message>
    <message>
        <source>%1 is marked (CE)</source>
        <comment>compare.wire-marked</comment>
        <translation>%1 被标记（CE）</translation>
    </message>
    <message>
        <source>nothing of the kind</source>
        <comment>compare.nothing</comment>
        <translation>没有发生这件事</translation>
    </message>
    <message>
        <source>has ended before</source>
        <comment>compare.over</comment>
        <translation>此前已经结束</translation>
    </message>
    <message>
        <source>this run ends here (%1)</source>
        <comment>compare.ends-here</comment>
        <translation>本次运行到此结束（%1）</translation>
    </message>
    <message>
        <source>%1 waits for an answer that was lost: %3. %2 does not send it again</source>
        <comment>silence.answer-lost</comment>
        <translation>%1在等一个已经丢失的应答：%3，%2不会再重传它</translation>
    </message>
    <message>
        <source>Nothing more happens until the recording ends at %1 s. The next thing would come at %2 s</source>
        <comment>silence.beyond-the-end</comment>
        <translation>到记录结束的 %1 秒为止不再发生任何事，下一件事要到 %2 秒才会发生</translation>
    </message>
    <message>
        <source>The cable is cut: whatever is sent is lost</source>
        <comment>silence.cable-cut</comment>
        <translation>线缆已断开：发出的都会丢失</translation>
    </message>
    <message>
        <source>The cable is cut until %1 s: whatever is sent is lost</source>
        <comment>silence.cable-cut-until</comment>
        <translation>线缆到 %1 秒为止是断开的：发出的都会丢失</translation>
    </message>
    <message>
        <source>%1: accept() has waited for a connection since %2 s</source>
        <comment>silence.call-accept</comment>
        <translation>%1：accept() 从 %2 秒起一直在等连接</translation>
    </message>
    <message>
        <source>%1: connect() has waited for the end of the handshake since %2 s</source>
        <comment>silence.call-connect</comment>
        <translation>%1：connect() 从 %2 秒起一直在等握手完成</translation>
    </message>
    <message>
        <source>%1: %3() has waited since %2 s</source>
        <comment>silence.call-other</comment>
        <translation>%1：%3() 从 %2 秒起一直在等待</translation>
    </message>
    <message>
        <source>%1: read() has waited for data since %2 s</source>
        <comment>silence.call-read</comment>
        <translation>%1：read() 从 %2 秒起一直在等数据</translation>
    </message>
    <message>
        <source>%1: write() has waited for room in the send buffer since %2 s</source>
        <comment>silence.call-write</comment>
        <translation>%1：write() 从 %2 秒起一直在等发送缓冲区腾出空间</translation>
    </message>
    <message>
        <source>An act of this run is due at %1 s</source>
        <comment>silence.command</comment>
        <translation>这次运行中安排了一个操作，时刻为 %1 秒</translation>
    </message>
    <message>
        <source>After %1 s nothing will happen by itself. Only an application, or you, can go on from here</source>
        <comment>silence.for-ever</comment>
        <translation>%1 秒之后不会再自行发生任何事，只有应用程序或者你才能让它继续</translation>
    </message>
    <message>
        <source>%1: %2 B have arrived out of order and wait for what is missing before them</source>
        <comment>silence.gap</comment>
        <translation>%1：有 %2 B 乱序到达，在等前面缺少的数据</translation>
    </message>
    <message>
        <source>%1: %2 B wait to be sent. The congestion window is full</source>
        <comment>silence.held-congestion</comment>
        <translation>%1：有 %2 B 等待发送，拥塞窗口已满</translation>
    </message>
    <message>
        <source>%1: %2 B wait to be sent. All that the window of %3 allows is in flight</source>
        <comment>silence.held-full-window</comment>
        <translation>%1：有 %2 B 等待发送，%3的窗口所允许的数据都已在途中</translation>
    </message>
    <message>
        <source>%1: %2 B wait to be sent. The handshake is not complete</source>
        <comment>silence.held-handshake</comment>
        <translation>%1：有 %2 B 等待发送，握手还没有完成</translation>
    </message>
    <message>
        <source>%1: %2 B wait to be sent. By Nagle&apos;s rule a short segment waits until what is in flight is acknowledged</source>
        <comment>silence.held-nagle</comment>
        <translation>%1：有 %2 B 等待发送，按 Nagle 规则，短报文段要等在途数据被确认后才能发出</translation>
    </message>
    <message>
        <source>%1: %2 B wait to be sent. The segment would be a short one (silly window avoidance)</source>
        <comment>silence.held-short</comment>
        <translation>%1：有 %2 B 等待发送，现在发出会是一个过短的报文段（避免糊涂窗口）</translation>
    </message>
    <message>
        <source>%1: %2 B wait to be sent. The window of %3 is shut</source>
        <comment>silence.held-zero-window</comment>
        <translation>%1：有 %2 B 等待发送，%3的窗口是零窗口</translation>
    </message>
    <message>
        <source>%1 is held on the wire. It goes on only when it is released</source>
        <comment>silence.in-hand</comment>
        <translation>%1 被扣留在线路上，只有放行后才会继续前进</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <comment>silence.more</comment>
        <translation>……另有 %1 项</translation>
    </message>
    <message>
        <source>%1 is on its way from %2 to %3 until %4 s</source>
        <comment>silence.on-wire</comment>
        <translation>%1 正从%2前往%3，到 %4 秒为止</translation>
    </message>
    <message>
        <source>It is over: after %1 s no connection is left, and nobody means to open one</source>
        <comment>silence.over</comment>
        <translation>结束了：%1 秒之后没有连接，也没有谁打算建立连接</translation>
    </message>
    <message>
        <source>%1 still holds the connection, but %2 does not know it any more, and nobody tells %1</source>
        <comment>silence.peer-gone</comment>
        <translation>%1还保持着连接，%2却已经不认识它了，而且没有谁会告诉%1</translation>
    </message>
    <message>
        <source>%1: the application calls %2 at %3 s</source>
        <comment>silence.plan-at</comment>
        <translation>%1：应用程序将在 %3 秒调用 %2</translation>
    </message>
    <message>
        <source>%1: the application will call %2 once %3 has called %4()</source>
        <comment>silence.plan-called</comment>
        <translation>%1：等%3调用 %4() 之后，应用程序会调用 %2</translation>
    </message>
    <message>
        <source>%1: the application will call %2 once its connection is closed</source>
        <comment>silence.plan-closed</comment>
        <translation>%1：等连接关闭之后，应用程序会调用 %2</translation>
    </message>
    <message>
        <source>%1: the application will call %2 once it has called connect()</source>
        <comment>silence.plan-connecting</comment>
        <translation>%1：等调用 connect() 之后，应用程序会调用 %2</translation>
    </message>
    <message>
        <source>%1: the application will call %2 once it has learnt that the other side has closed</source>
        <comment>silence.plan-eof</comment>
        <translation>%1：等得知对方已关闭之后，应用程序会调用 %2</translation>
    </message>
    <message>
        <source>%1: the application will call %2 once its connection is established</source>
        <comment>silence.plan-established</comment>
        <translation>%1：等连接建立之后，应用程序会调用 %2</translation>
    </message>
    <message>
        <source>%1: the application will call %2 once it has read %3 B</source>
        <comment>silence.plan-read</comment>
        <translation>%1：等读到 %3 B 之后，应用程序会调用 %2</translation>
    </message>
    <message>
        <source>%1: the application will call %2 once %4() of %3 has come back</source>
        <comment>silence.plan-returned</comment>
        <translation>%1：等%3的 %4() 返回之后，应用程序会调用 %2</translation>
    </message>
    <message>
        <source>%1 has no power</source>
        <comment>silence.power-off</comment>
        <translation>%1没有通电</translation>
    </message>
    <message>
        <source>%1 is in CLOSE-WAIT: the other side has closed, and only the application of %1 can go on, by close()</source>
        <comment>silence.state-close-wait</comment>
        <translation>%1处于 CLOSE-WAIT：对方已经关闭，只有%1的应用程序调用 close() 才能继续</translation>
    </message>
    <message>
        <source>%1 is ESTABLISHED and has nothing to send</source>
        <comment>silence.state-established</comment>
        <translation>%1处于 ESTABLISHED，没有数据要发送</translation>
    </message>
    <message>
        <source>%1 is in %2 and waits for the ACK of its FIN</source>
        <comment>silence.state-fin-unacked</comment>
        <translation>%1处于 %2，在等对其 FIN 的确认</translation>
    </message>
    <message>
        <source>%1 is in FIN-WAIT-2 and waits for the FIN of the other side</source>
        <comment>silence.state-fin-wait-2</comment>
        <translation>%1处于 FIN-WAIT-2，在等对方的 FIN</translation>
    </message>
    <message>
        <source>%1 listens on port %2 and waits for a SYN</source>
        <comment>silence.state-listen</comment>
        <translation>%1在端口 %2 上监听，在等 SYN</translation>
    </message>
    <message>
        <source>%1 is in SYN-RECEIVED and waits for the ACK of its SYN,ACK</source>
        <comment>silence.state-syn-received</comment>
        <translation>%1处于 SYN-RECEIVED，在等对其 SYN,ACK 的确认</translation>
    </message>
    <message>
        <source>%1 is in SYN-SENT and waits for the SYN,ACK</source>
        <comment>silence.state-syn-sent</comment>
        <translation>%1处于 SYN-SENT，在等 SYN,ACK</translation>
    </message>
    <message>
        <source>%1: at %2 s one ACK leaves for several segments that came out of order</source>
        <comment>silence.timer-compressed-ack</comment>
        <translation>%1：在 %2 秒为几个乱序到达的报文段合发一个 ACK</translation>
    </message>
    <message>
        <source>%1: the delayed ACK timer runs out at %2 s. Then what has arrived is acknowledged, unless data has carried the ACK before</source>
        <comment>silence.timer-delayed-ack</comment>
        <translation>%1：延迟确认定时器在 %2 秒到期，届时确认已到达的数据，除非此前已有数据捎带 ACK</translation>
    </message>
    <message>
        <source>%1: the FIN-WAIT-2 timer runs out at %2 s. Nobody is left who would read, so the connection is forgotten then</source>
        <comment>silence.timer-fin-wait-2</comment>
        <translation>%1：FIN-WAIT-2 定时器在 %2 秒到期，已经没有谁会来读，届时连接被丢弃</translation>
    </message>
    <message>
        <source>%1: the keep-alive timer runs out at %2 s. If nothing has come by then, a probe asks whether the other side is still there</source>
        <comment>silence.timer-keep-alive</comment>
        <translation>%1：保活定时器在 %2 秒到期，如果那时仍没有任何消息，就发探测询问对方是否还在</translation>
    </message>
    <message>
        <source>%1: the persist timer runs out at %2 s. Then a probe asks whether the window is still shut (number %3 in a row without an answer)</source>
        <comment>silence.timer-persist</comment>
        <translation>%1：持续定时器在 %2 秒到期，届时发出窗口探测，询问窗口是否仍为零（连续未获应答的第 %3 次）</translation>
    </message>
    <message>
        <source>%1: the persist timer runs out at %2 s. No probe was answered, so the connection is given up then</source>
        <comment>silence.timer-persist-last</comment>
        <translation>%1：持续定时器在 %2 秒到期，窗口探测都没有应答，届时放弃连接</translation>
    </message>
    <message>
        <source>%1: the reordering timer runs out at %2 s. What is still missing then counts as lost (RACK)</source>
        <comment>silence.timer-reordering</comment>
        <translation>%1：乱序定时器在 %2 秒到期，届时仍缺少的就算丢失（RACK）</translation>
    </message>
    <message>
        <source>%1: the retransmission timer runs out at %2 s. Then %3 is sent again (time-out %4 in a row)</source>
        <comment>silence.timer-retransmission</comment>
        <translation>%1：重传定时器在 %2 秒到期，届时重传 %3（连续第 %4 次超时）</translation>
    </message>
    <message>
        <source>%1: the retransmission timer runs out at %2 s. That is one time-out too many (%3): the connection is given up then</source>
        <comment>silence.timer-retransmission-last</comment>
        <translation>%1：重传定时器在 %2 秒到期，超时次数已到上限（第 %3 次），届时放弃连接</translation>
    </message>
    <message>
        <source>%1: the override timer runs out at %2 s. Then the short segment leaves all the same</source>
        <comment>silence.timer-sws-override</comment>
        <translation>%1：强制发送定时器在 %2 秒到期，届时短报文段也照样发出</translation>
    </message>
    <message>
        <source>%1: at %2 s a tail loss probe asks whether the end of the data was lost</source>
        <comment>silence.timer-tail-loss-probe</comment>
        <translation>%1：在 %2 秒发出尾部丢失探测，询问数据的末尾是否丢失</translation>
    </message>
    <message>
        <source>%1: the 2MSL timer runs out at %2 s. Then TIME-WAIT ends and the connection is forgotten</source>
        <comment>silence.timer-time-wait</comment>
        <translation>%1：2MSL 定时器在 %2 秒到期，届时 TIME-WAIT 结束，连接被丢弃</translation>
    </message>
    <message>
        <source>%1: the user timeout comes at %2 s. Then the connection is given up and the application is told</source>
        <comment>silence.timer-user-timeout</comment>
        <translation>%1：用户超时在 %2 秒到来，届时放弃连接并告知应用程序</translation>
    </message>
    <message>
        <source>%1: %2 connections wait for accept(), and the application does not call it</source>
        <comment>silence.unaccepted</comment>
        <translation>%1：有 %2 个连接在等 accept()，应用程序却不调用它</translation>
    </message>
    <message>
        <source>%1: %2 B have arrived, and the application does not read them</source>
        <comment>silence.unread</comment>
        <translation>%1：已有 %2 B 到达，应用程序却不读取</translation>
    </message>
    <message>
        <source>Between %1 s and %2 s nothing happens</source>
        <comment>silence.until</comment>
        <translation>%1 秒到 %2 秒之间什么也没有发生</translation>
    </message>
    <message>
        <source>text acknowledged</source>
        <comment>compare.acked-from</comment>
        <translation>被确认的数据</translation>
    </message>
    <message>
        <source>last of it acknowledged at</source>
        <comment>compare.acked-at</comment>
        <translation>最后的确认到达于</translation>
    </message>
    <message>
        <source>%1, window %2, options: %3</source>
        <comment>compare.in-full</comment>
        <translation>%1，窗口 %2，选项：%3</translation>
    </message>
    <message>
        <source>none</source>
        <comment>compare.no-options</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>A range goes from the smaller value to the larger one: write 1..5</source>
        <comment>filter.backwards</comment>
        <translation>范围要从小到大写，例如 1..5</translation>
    </message>
    <message>
        <source>Only two things can be compared at once: write “tcp.len &gt; 0 &amp;&amp; tcp.len &lt; 100”</source>
        <comment>filter.chained</comment>
        <translation>一次只能比较两项：请写成“tcp.len &gt; 0 &amp;&amp; tcp.len &lt; 100”</translation>
    </message>
    <message>
        <source>The set is empty: write at least one value, as in %1 in {1 2 5..9}</source>
        <comment>filter.empty-set</comment>
        <translation>集合是空的：请至少写一个值，例如 %1 in {1 2 5..9}</translation>
    </message>
    <message>
        <source>“%1” comes after a whole test: put &amp;&amp; (and) or || (or) before it</source>
        <comment>filter.missing-and</comment>
        <translation>“%1”前面已经是一个完整的条件：请在它前面加上 &amp;&amp;（并且）或 ||（或者）</translation>
    </message>
    <message>
        <source>%1 is compared with an IPv4 address such as 192.0.2.1 or 192.0.2.0/24, and “%2” is none</source>
        <comment>filter.no-address</comment>
        <translation>%1 要和 IPv4 地址比较，例如 192.0.2.1 或 192.0.2.0/24，而“%2”不是</translation>
    </message>
    <message>
        <source>%1 is compared with an IPv6 address such as 2001:db8::1 or 2001:db8::/32, and “%2” is none</source>
        <comment>filter.no-address-v6</comment>
        <translation>%1 要和 IPv6 地址比较，例如 2001:db8::1 或 2001:db8::/32，而“%2”不是</translation>
    </message>
    <message>
        <source>Only whole numbers have bits to pick with &amp;, and %1 is none: compare it with ==</source>
        <comment>filter.no-bits</comment>
        <translation>只有整数才能用 &amp; 取位，而 %1 不是整数：请用 == 比较</translation>
    </message>
    <message>
        <source>%1 is never “%2”: write one of %3</source>
        <comment>filter.no-choice</comment>
        <translation>%1 不会是“%2”：请写 %3 之一</translation>
    </message>
    <message>
        <source>A value is missing here: write numbers or words apart by spaces, then }</source>
        <comment>filter.no-item</comment>
        <translation>这里缺少一个值：请写用空格隔开的数或词，最后写 }</translation>
    </message>
    <message>
        <source>A number is missing after &amp;: write the bits to look at, as in tcp.flags &amp; 0x12</source>
        <comment>filter.no-mask</comment>
        <translation>&amp; 后面缺少一个数：请写要看的位，例如 tcp.flags &amp; 0x12</translation>
    </message>
    <message>
        <source>%1 is compared with a whole number such as 80 or 0x50, and “%2” is none</source>
        <comment>filter.no-number</comment>
        <translation>%1 要和整数比较，例如 80 或 0x50，而“%2”不是整数</translation>
    </message>
    <message>
        <source>%1 can only be equal or different: write == or !=</source>
        <comment>filter.no-order</comment>
        <translation>%1 只能相等或不等：请用 == 或 !=</translation>
    </message>
    <message>
        <source>After “in” comes a set in braces: write %1 in {1 2 5..9}</source>
        <comment>filter.no-set</comment>
        <translation>“in”后面要写花括号里的集合：%1 in {1 2 5..9}</translation>
    </message>
    <message>
        <source>There is no “%1” here: headers are compared with ==, !=, &gt;, &gt;=, &lt;, &lt;= or in {…}</source>
        <comment>filter.no-such-operator</comment>
        <translation>这里没有“%1”：首部字段用 ==、!=、&gt;、&gt;=、&lt;、&lt;= 或 in {…} 比较</translation>
    </message>
    <message>
        <source>A test is missing here: write a field, as in tcp.len &gt; 0</source>
        <comment>filter.no-test</comment>
        <translation>这里缺少一个条件：请写一个字段，例如 tcp.len &gt; 0</translation>
    </message>
    <message>
        <source>%1 is compared with a time in seconds such as 0.05, or 50ms, and “%2” is none</source>
        <comment>filter.no-time</comment>
        <translation>%1 要和以秒为单位的时间比较，例如 0.05，或 50ms，而“%2”不是</translation>
    </message>
    <message>
        <source>%1 is 1 or 0, not “%2”: write == 1 or == 0</source>
        <comment>filter.no-truth</comment>
        <translation>%1 只能是 1 或 0，而不是“%2”：请写 == 1 或 == 0</translation>
    </message>
    <message>
        <source>A value is missing after %1: write what to compare with</source>
        <comment>filter.no-value</comment>
        <translation>%1 后面缺少一个值：请写要比较的对象</translation>
    </message>
    <message>
        <source>This parenthesis is never closed: write ) at the end of what it holds</source>
        <comment>filter.open-parenthesis</comment>
        <translation>这个括号没有闭合：请在末尾写 )</translation>
    </message>
    <message>
        <source>This brace is never closed: write } after the last value</source>
        <comment>filter.open-set</comment>
        <translation>这个花括号没有闭合：请在最后一个值后面写 }</translation>
    </message>
    <message>
        <source>%1 has no value, it is there or it is not: write it alone</source>
        <comment>filter.presence-only</comment>
        <translation>%1 没有值，只有存在与不存在之分：请单独写它</translation>
    </message>
    <message>
        <source>%1 alone means “is set” here. Wireshark would show every segment: there, write %1 == 1</source>
        <comment>filter.remark-bare</comment>
        <translation>单独的 %1 在这里表示“已置位”。Wireshark 会显示所有报文段，在那里请写 %1 == 1</translation>
    </message>
    <message>
        <source>A single = compares nothing: write ==</source>
        <comment>filter.single-equals</comment>
        <translation>单个 = 不是比较：请写 ==</translation>
    </message>
    <message>
        <source>“%1” means nothing here: put texts between quotation marks</source>
        <comment>filter.strange</comment>
        <translation>“%1”在这里没有意义：文字请放在引号里</translation>
    </message>
    <message>
        <source>No parenthesis is open here: leave out this )</source>
        <comment>filter.stray-parenthesis</comment>
        <translation>这里没有打开的括号：请去掉这个 )</translation>
    </message>
    <message>
        <source>Too many parentheses or negations inside each other: write the test more simply</source>
        <comment>filter.too-deep</comment>
        <translation>括号或否定嵌套太深：请把条件写得简单些</translation>
    </message>
    <message>
        <source>%1 is larger than %2 can be: write at most %3</source>
        <comment>filter.too-large</comment>
        <translation>%1 超出了 %2 的范围：最多写 %3</translation>
    </message>
    <message>
        <source>The filter is longer than %1 characters: write less</source>
        <comment>filter.too-long</comment>
        <translation>过滤器超过 %1 个字符：请写短些</translation>
    </message>
    <message>
        <source>This text never ends: write the closing quotation mark</source>
        <comment>filter.unfinished</comment>
        <translation>这段文字没有结束：请写上后引号</translation>
    </message>
    <message>
        <source>There is no field “%1”: begin with tcp., ip., frame. or theater. and choose from the list</source>
        <comment>filter.unknown-field</comment>
        <translation>没有字段“%1”：请以 tcp.、ip.、frame. 或 theater. 开头，从列表里选</translation>
    </message>
    <message>
        <source>There is no field “%1”: did you mean %2?</source>
        <comment>filter.unknown-field-like</comment>
        <translation>没有字段“%1”：是不是 %2？</translation>
    </message>
    <message>
        <source>%1 and %2 are of different kinds: compare fields of one kind</source>
        <comment>filter.unlike</comment>
        <translation>%1 和 %2 种类不同：请比较同类的字段</translation>
    </message>
    <message>
        <source>bytes of the whole packet, IP header included</source>
        <comment>frame.len</comment>
        <translation>整个分组的字节数，包括 IP 首部</translation>
    </message>
    <message>
        <source>the segment&apos;s number, from 1 in the order of sending</source>
        <comment>frame.number</comment>
        <translation>报文段的编号，按发送次序从 1 起</translation>
    </message>
    <message>
        <source>seconds since the segment before it was sent</source>
        <comment>frame.time_delta</comment>
        <translation>距上一个报文段发出的秒数</translation>
    </message>
    <message>
        <source>seconds from the beginning of the run to its sending</source>
        <comment>frame.time_relative</comment>
        <translation>从运行开始到发出的秒数</translation>
    </message>
    <message>
        <source>everything over IPv4</source>
        <comment>ip</comment>
        <translation>经 IPv4 的一切</translation>
    </message>
    <message>
        <source>source or destination address</source>
        <comment>ip.addr</comment>
        <translation>源地址或目的地址</translation>
    </message>
    <message>
        <source>ECN field of the IP header: 0 not ECT, 1 ECT(1), 2 ECT(0), 3 CE</source>
        <comment>ip.dsfield.ecn</comment>
        <translation>IP 首部的 ECN 字段：0 非 ECT，1 ECT(1)，2 ECT(0)，3 CE</translation>
    </message>
    <message>
        <source>destination address</source>
        <comment>ip.dst</comment>
        <translation>目的地址</translation>
    </message>
    <message>
        <source>bytes of the IPv4 packet</source>
        <comment>ip.len</comment>
        <translation>IPv4 分组的字节数</translation>
    </message>
    <message>
        <source>source address</source>
        <comment>ip.src</comment>
        <translation>源地址</translation>
    </message>
    <message>
        <source>everything over IPv6</source>
        <comment>ipv6</comment>
        <translation>经 IPv6 的一切</translation>
    </message>
    <message>
        <source>source or destination address, IPv6</source>
        <comment>ipv6.addr</comment>
        <translation>源地址或目的地址（IPv6）</translation>
    </message>
    <message>
        <source>destination address, IPv6</source>
        <comment>ipv6.dst</comment>
        <translation>目的地址（IPv6）</translation>
    </message>
    <message>
        <source>source address, IPv6</source>
        <comment>ipv6.src</comment>
        <translation>源地址（IPv6）</translation>
    </message>
    <message>
        <source>every TCP segment</source>
        <comment>tcp</comment>
        <translation>所有 TCP 报文段</translation>
    </message>
    <message>
        <source>acknowledgment number, relative or absolute as in the window</source>
        <comment>tcp.ack</comment>
        <translation>确认号，相对或绝对，与窗口一致</translation>
    </message>
    <message>
        <source>acknowledgment number as on the wire</source>
        <comment>tcp.ack_raw</comment>
        <translation>线上的确认号</translation>
    </message>
    <message>
        <source>a duplicate ACK: it repeats the last one and brings nothing new</source>
        <comment>tcp.analysis.duplicate_ack</comment>
        <translation>重复确认：与上一个确认相同，没有带来新东西</translation>
    </message>
    <message>
        <source>sent again in fast recovery, before a time-out</source>
        <comment>tcp.analysis.fast_retransmission</comment>
        <translation>在超时之前因快速恢复而重传</translation>
    </message>
    <message>
        <source>anything that stands out</source>
        <comment>tcp.analysis.flags</comment>
        <translation>任何引人注意的报文段</translation>
    </message>
    <message>
        <source>a keep-alive: it asks with a number that is acknowledged already</source>
        <comment>tcp.analysis.keep_alive</comment>
        <translation>保活：用已确认过的序号探问</translation>
    </message>
    <message>
        <source>numbers are missing before it</source>
        <comment>tcp.analysis.lost_segment</comment>
        <translation>它前面的序号有缺口</translation>
    </message>
    <message>
        <source>arrives behind a segment with a higher number that left later</source>
        <comment>tcp.analysis.out_of_order</comment>
        <translation>比序号更大、更晚发出的报文段还晚到达（乱序）</translation>
    </message>
    <message>
        <source>sent again (here this is known, not guessed)</source>
        <comment>tcp.analysis.retransmission</comment>
        <translation>重传（这里是确知的，不是推测）</translation>
    </message>
    <message>
        <source>sent again although it had been acknowledged</source>
        <comment>tcp.analysis.spurious_retransmission</comment>
        <translation>已被确认却又重传</translation>
    </message>
    <message>
        <source>fills the receive window to its end</source>
        <comment>tcp.analysis.window_full</comment>
        <translation>把接收窗口填满</translation>
    </message>
    <message>
        <source>changes the window and nothing else</source>
        <comment>tcp.analysis.window_update</comment>
        <translation>只改变窗口</translation>
    </message>
    <message>
        <source>offers a window of zero</source>
        <comment>tcp.analysis.zero_window</comment>
        <translation>通告零窗口</translation>
    </message>
    <message>
        <source>one byte against a window of zero</source>
        <comment>tcp.analysis.zero_window_probe</comment>
        <translation>对零窗口发出的一字节探测</translation>
    </message>
    <message>
        <source>destination port</source>
        <comment>tcp.dstport</comment>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>all flags as a number: FIN 1, SYN 2, RST 4, PSH 8, ACK 16, URG 32, ECE 64, CWR 128</source>
        <comment>tcp.flags</comment>
        <translation>全部标志位合成的数：FIN 1、SYN 2、RST 4、PSH 8、ACK 16、URG 32、ECE 64、CWR 128</translation>
    </message>
    <message>
        <source>the ACK flag</source>
        <comment>tcp.flags.ack</comment>
        <translation>ACK 标志</translation>
    </message>
    <message>
        <source>the CWR flag</source>
        <comment>tcp.flags.cwr</comment>
        <translation>CWR 标志</translation>
    </message>
    <message>
        <source>the ECE flag</source>
        <comment>tcp.flags.ece</comment>
        <translation>ECE 标志</translation>
    </message>
    <message>
        <source>the FIN flag</source>
        <comment>tcp.flags.fin</comment>
        <translation>FIN 标志</translation>
    </message>
    <message>
        <source>the PSH flag</source>
        <comment>tcp.flags.push</comment>
        <translation>PSH 标志</translation>
    </message>
    <message>
        <source>the RST flag</source>
        <comment>tcp.flags.reset</comment>
        <translation>RST 标志</translation>
    </message>
    <message>
        <source>the SYN flag</source>
        <comment>tcp.flags.syn</comment>
        <translation>SYN 标志</translation>
    </message>
    <message>
        <source>the URG flag</source>
        <comment>tcp.flags.urg</comment>
        <translation>URG 标志</translation>
    </message>
    <message>
        <source>bytes of the TCP header, options included</source>
        <comment>tcp.hdr_len</comment>
        <translation>TCP 首部的字节数，包括选项</translation>
    </message>
    <message>
        <source>bytes of text, without the header</source>
        <comment>tcp.len</comment>
        <translation>数据字节数，不含首部</translation>
    </message>
    <message>
        <source>the sequence number that comes after it</source>
        <comment>tcp.nxtseq</comment>
        <translation>它之后的下一个序号</translation>
    </message>
    <message>
        <source>the MSS option is there</source>
        <comment>tcp.options.mss</comment>
        <translation>带有 MSS 选项</translation>
    </message>
    <message>
        <source>value of the MSS option</source>
        <comment>tcp.options.mss_val</comment>
        <translation>MSS 选项的值</translation>
    </message>
    <message>
        <source>SACK blocks are there</source>
        <comment>tcp.options.sack</comment>
        <translation>带有 SACK 块</translation>
    </message>
    <message>
        <source>number of SACK blocks</source>
        <comment>tcp.options.sack.count</comment>
        <translation>SACK 块的个数</translation>
    </message>
    <message>
        <source>left edge of a SACK block</source>
        <comment>tcp.options.sack_le</comment>
        <translation>SACK 块的左边界</translation>
    </message>
    <message>
        <source>the SACK-permitted option is there</source>
        <comment>tcp.options.sack_perm</comment>
        <translation>带有 SACK-permitted 选项</translation>
    </message>
    <message>
        <source>right edge of a SACK block</source>
        <comment>tcp.options.sack_re</comment>
        <translation>SACK 块的右边界</translation>
    </message>
    <message>
        <source>a Fast Open option is there</source>
        <comment>tcp.options.tfo</comment>
        <translation>带有 Fast Open 选项</translation>
    </message>
    <message>
        <source>bytes of the Fast Open cookie, in hexadecimal</source>
        <comment>tcp.options.tfo.cookie</comment>
        <translation>Fast Open cookie 的字节，十六进制</translation>
    </message>
    <message>
        <source>asks for a Fast Open cookie</source>
        <comment>tcp.options.tfo.request</comment>
        <translation>请求 Fast Open cookie</translation>
    </message>
    <message>
        <source>the timestamps option is there</source>
        <comment>tcp.options.timestamp</comment>
        <translation>带有时间戳选项</translation>
    </message>
    <message>
        <source>TSecr of the timestamps option</source>
        <comment>tcp.options.timestamp.tsecr</comment>
        <translation>时间戳选项的 TSecr</translation>
    </message>
    <message>
        <source>TSval of the timestamps option</source>
        <comment>tcp.options.timestamp.tsval</comment>
        <translation>时间戳选项的 TSval</translation>
    </message>
    <message>
        <source>the window scale option is there</source>
        <comment>tcp.options.wscale</comment>
        <translation>带有窗口扩大选项</translation>
    </message>
    <message>
        <source>two to the power of the shift count</source>
        <comment>tcp.options.wscale.multiplier</comment>
        <translation>2 的移位数次方</translation>
    </message>
    <message>
        <source>shift count of the window scale option</source>
        <comment>tcp.options.wscale.shift</comment>
        <translation>窗口扩大选项的移位数</translation>
    </message>
    <message>
        <source>source or destination port</source>
        <comment>tcp.port</comment>
        <translation>源端口或目的端口</translation>
    </message>
    <message>
        <source>sequence number, relative or absolute as in the window</source>
        <comment>tcp.seq</comment>
        <translation>序号，相对或绝对，与窗口一致</translation>
    </message>
    <message>
        <source>sequence number as on the wire</source>
        <comment>tcp.seq_raw</comment>
        <translation>线上的序号</translation>
    </message>
    <message>
        <source>source port</source>
        <comment>tcp.srcport</comment>
        <translation>源端口</translation>
    </message>
    <message>
        <source>the connection&apos;s number, from 0</source>
        <comment>tcp.stream</comment>
        <translation>连接的编号，从 0 起</translation>
    </message>
    <message>
        <source>urgent pointer</source>
        <comment>tcp.urgent_pointer</comment>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>the window in bytes, scaled as agreed in the handshake</source>
        <comment>tcp.window_size</comment>
        <translation>窗口的字节数，按握手时约定的倍数扩大</translation>
    </message>
    <message>
        <source>what the window is multiplied with</source>
        <comment>tcp.window_size_scalefactor</comment>
        <translation>窗口要乘的倍数</translation>
    </message>
    <message>
        <source>the window as the header has it</source>
        <comment>tcp.window_size_value</comment>
        <translation>首部里的窗口值</translation>
    </message>
    <message>
        <source>a middlebox changed its header</source>
        <comment>theater.altered</comment>
        <translation>中间盒改动过它的首部</translation>
    </message>
    <message>
        <source>seconds from the beginning of the run to its arrival</source>
        <comment>theater.arrival</comment>
        <translation>从运行开始到到达的秒数</translation>
    </message>
    <message>
        <source>its bits were changed on the way</source>
        <comment>theater.corrupted</comment>
        <translation>途中比特出错</translation>
    </message>
    <message>
        <source>seconds on its way</source>
        <comment>theater.delay</comment>
        <translation>途中经过的秒数</translation>
    </message>
    <message>
        <source>delayed or held on its way</source>
        <comment>theater.delayed</comment>
        <translation>途中被延迟或扣住</translation>
    </message>
    <message>
        <source>a copy of it came into being on the way</source>
        <comment>theater.duplicated</comment>
        <translation>途中多出一份副本</translation>
    </message>
    <message>
        <source>what became of it: lost, delivered, delayed …</source>
        <comment>theater.fate</comment>
        <translation>它的结局：lost、delivered、delayed……</translation>
    </message>
    <message>
        <source>made by a third host</source>
        <comment>theater.forged</comment>
        <translation>由第三方伪造</translation>
    </message>
    <message>
        <source>name of the host that sent it</source>
        <comment>theater.host</comment>
        <translation>发送主机的名字</translation>
    </message>
    <message>
        <source>it never arrived</source>
        <comment>theater.lost</comment>
        <translation>它没有到达</translation>
    </message>
    <message>
        <source>marked on the way with CE (ECN)</source>
        <comment>theater.marked</comment>
        <translation>途中被打上 CE 标记（ECN）</translation>
    </message>
    <message>
        <source>name of the host that it is for</source>
        <comment>theater.peer</comment>
        <translation>接收主机的名字</translation>
    </message>
    <message>
        <source>sent again</source>
        <comment>theater.retransmission</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>In the header</source>
        <comment>checksum.carried</comment>
        <translation>首部中的值</translation>
    </message>
    <message>
        <source>Complement: the checksum</source>
        <comment>checksum.complement</comment>
        <translation>反码：校验和</translation>
    </message>
    <message>
        <source>Destination Address</source>
        <comment>checksum.destination</comment>
        <translation>目的地址</translation>
    </message>
    <message>
        <source>✕ Another: it is thrown away</source>
        <comment>checksum.fails</comment>
        <translation>✕ 不同：丢弃</translation>
    </message>
    <message>
        <source>+ TCP header</source>
        <comment>checksum.header-sum</comment>
        <translation>+ TCP 首部</translation>
    </message>
    <message>
        <source>✓ The same: it is accepted</source>
        <comment>checksum.holds</comment>
        <translation>✓ 相同：接受</translation>
    </message>
    <message>
        <source>Sum of the pseudo-header</source>
        <comment>checksum.pseudo-sum</comment>
        <translation>伪首部之和</translation>
    </message>
    <message>
        <source>Zero, Protocol, TCP Length</source>
        <comment>checksum.rest</comment>
        <translation>零、协议、TCP 长度</translation>
    </message>
    <message>
        <source>TCP Length, Zero, Next Header</source>
        <comment>checksum.rest-six</comment>
        <translation>TCP 长度、零、下一个首部</translation>
    </message>
    <message>
        <source>Source Address</source>
        <comment>checksum.source</comment>
        <translation>源地址</translation>
    </message>
    <message>
        <source>= sum, carries added</source>
        <comment>checksum.sum</comment>
        <translation>= 总和（进位回加）</translation>
    </message>
    <message>
        <source>+ text</source>
        <comment>checksum.text-sum</comment>
        <translation>+ 数据</translation>
    </message>
    <message>
        <source>Set in every segment once the other side&apos;s SYN has come.</source>
        <comment>field.from-ack</comment>
        <translation>收到对方的 SYN 之后，每个报文段都设置它。</translation>
    </message>
    <message>
        <source>The address of %1, from the scenario (or from a move since).</source>
        <comment>field.from-address</comment>
        <translation>%1 的地址，来自场景（或后来更换的地址）。</translation>
    </message>
    <message>
        <source>The timestamp clock of %1: milliseconds, with an offset that nobody can guess.</source>
        <comment>field.from-clock</comment>
        <translation>%1 的时间戳时钟：以毫秒计，加上无法猜测的偏移。</translation>
    </message>
    <message>
        <source>From the cookie jar of %1: %2 gave it on an earlier connection.</source>
        <comment>field.from-cookie-jar</comment>
        <translation>取自 %1 的 cookie 罐：%2 在先前的连接中给出。</translation>
    </message>
    <message>
        <source>%1 makes it from the address of %2 with a key of its own (RFC 7413 §4.1.2).</source>
        <comment>field.from-cookie-made</comment>
        <translation>%1 用自己的密钥由 %2 的地址算出（RFC 7413 §4.1.2）。</translation>
    </message>
    <message>
        <source>%1 has no cookie of %2 yet.</source>
        <comment>field.from-cookie-wanted</comment>
        <translation>%1 还没有 %2 的 cookie。</translation>
    </message>
    <message>
        <source>Simplified: the segment is number %1 that %2 has put on the wire. A real host may write anything here while DF is set (RFC 6864).</source>
        <comment>field.from-counted</comment>
        <translation>简化：这是 %2 放到线路上的第 %1 个报文段。设置 DF 时，真实主机可以填任何数（RFC 6864）。</translation>
    </message>
    <message>
        <source>%1 has reduced its congestion window since the last ECE.</source>
        <comment>field.from-cwr</comment>
        <translation>%1 自上次收到 ECE 以来已减小拥塞窗口。</translation>
    </message>
    <message>
        <source>The wire has flipped a bit in byte %1: it left as %2 and arrives as %3. Which bit is our choice; that it is one bit too.</source>
        <comment>field.from-damage</comment>
        <translation>线路翻转了第 %1 字节中的一个比特：离开时为 %2，到达时为 %3。翻转哪一位、只翻转一位，都是本程序的选择。</translation>
    </message>
    <message>
        <source>Bytes %2 and on of what the application of %1 has written, %3 of them. The program makes them up from their place, so that a byte out of place shows.</source>
        <comment>field.from-data</comment>
        <translation>%1 的应用程序所写内容中从第 %2 字节起的 %3 字节。本程序按位置生成它们，错位的字节一眼可见。</translation>
    </message>
    <message>
        <source>DF is set: path MTU discovery (RFC 1191).</source>
        <comment>field.from-dont-fragment</comment>
        <translation>设置了 DF：路径 MTU 发现（RFC 1191）。</translation>
    </message>
    <message>
        <source>%2 to %3 have come to %1 once more: what brought them again was needless.</source>
        <comment>field.from-dsack</comment>
        <translation>%2 到 %3 再次到达 %1：那次重发是多余的。</translation>
    </message>
    <message>
        <source>A segment marked CE has reached %1; it says so until CWR comes.</source>
        <comment>field.from-ece</comment>
        <translation>带 CE 标记的报文段已到达 %1；在收到 CWR 之前它一直这样回显。</translation>
    </message>
    <message>
        <source>%1 agrees to ECN: its SYN,ACK has ECE without CWR (RFC 3168 §6.1.1).</source>
        <comment>field.from-ecn-agreed</comment>
        <translation>%1 同意使用 ECN：它的 SYN,ACK 带 ECE 而不带 CWR（RFC 3168 §6.1.1）。</translation>
    </message>
    <message>
        <source>%1 asks for ECN: its SYN has ECE and CWR (RFC 3168 §6.1.1).</source>
        <comment>field.from-ecn-asked</comment>
        <translation>%1 请求使用 ECN：它的 SYN 带有 ECE 和 CWR（RFC 3168 §6.1.1）。</translation>
    </message>
    <message>
        <source>A queue on the way has set CE instead of dropping the packet.</source>
        <comment>field.from-ecn-marked</comment>
        <translation>途中的队列打上了 CE 标记，而没有丢弃该分组。</translation>
    </message>
    <message>
        <source>Not ECT: ECN is not in use here, or the segment is none that may be marked (pure ACKs, SYNs and repeated text never are).</source>
        <comment>field.from-ecn-not</comment>
        <translation>非 ECT：此处没有使用 ECN，或者该报文段不可打标记（纯 ACK、SYN 和重传的数据从不打标记）。</translation>
    </message>
    <message>
        <source>New text of a connection whose SYNs have agreed on ECN (RFC 3168 §6.1.2).</source>
        <comment>field.from-ecn-text</comment>
        <translation>连接的 SYN 已商定使用 ECN，且这是新数据（RFC 3168 §6.1.2）。</translation>
    </message>
    <message>
        <source>The application of %1 has called shutdown() or close(), and all its text has been sent.</source>
        <comment>field.from-fin</comment>
        <translation>%1 的应用程序调用了 shutdown() 或 close()，且所有数据都已发送。</translation>
    </message>
    <message>
        <source>Not set: there is no occasion for %1.</source>
        <comment>field.from-flag-off</comment>
        <translation>未设置：没有需要 %1 的情况。</translation>
    </message>
    <message>
        <source>Whoever forged the segment filled it in.</source>
        <comment>field.from-forged</comment>
        <translation>由伪造该报文段的人填写。</translation>
    </message>
    <message>
        <source>The same in every such packet.</source>
        <comment>field.from-format</comment>
        <translation>在每个这样的分组中都相同。</translation>
    </message>
    <message>
        <source>5 words that every header has, and %2 bytes of options: %1 words.</source>
        <comment>field.from-header-length</comment>
        <translation>每个首部都有的 5 个字，加上 %2 字节的选项：共 %1 个字。</translation>
    </message>
    <message>
        <source>Zero in a SYN,ACK, as Linux does it: with DF set nobody needs the number.</source>
        <comment>field.from-identification-zero</comment>
        <translation>SYN,ACK 中为零，与 Linux 相同：设置了 DF，没有人需要这个数。</translation>
    </message>
    <message>
        <source>The complement of the sum of the IP header&apos;s words (RFC 1071).</source>
        <comment>field.from-ip-sum</comment>
        <translation>IP 首部各字之和的反码（RFC 1071）。</translation>
    </message>
    <message>
        <source>IRS + 1: the SYN of %1 counts as one number, so %2 comes next.</source>
        <comment>field.from-irs</comment>
        <translation>IRS + 1：%1 的 SYN 占用一个序号，所以接下来是 %2。</translation>
    </message>
    <message>
        <source>ISS of %1, as the first time: a repeated SYN keeps its number.</source>
        <comment>field.from-iss-again</comment>
        <translation>%1 的 ISS，与第一次相同：重传的 SYN 序号不变。</translation>
    </message>
    <message>
        <source>A SYN cookie: %1 keeps no TCB, so its ISS holds what it must remember (RFC 4987 §3.6).</source>
        <comment>field.from-iss-cookie</comment>
        <translation>SYN cookie：%1 不保存 TCB，ISS 里装着它必须记住的内容（RFC 4987 §3.6）。</translation>
    </message>
    <message>
        <source>ISS of %1, given by the scenario so that the numbers are easy to read.</source>
        <comment>field.from-iss-given</comment>
        <translation>%1 的 ISS，由场景给定，便于阅读。</translation>
    </message>
    <message>
        <source>ISS of %1, chosen when the TCB was made: a clock plus a keyed hash of addresses and ports (RFC 6528).</source>
        <comment>field.from-iss-random</comment>
        <translation>%1 的 ISS，在建立 TCB 时选定：时钟加上地址与端口的带密钥散列（RFC 6528）。</translation>
    </message>
    <message>
        <source>%1 of the IP header, %2 of the TCP header, %3 of text.</source>
        <comment>field.from-length</comment>
        <translation>IP 首部 %1，TCP 首部 %2，数据 %3。</translation>
    </message>
    <message>
        <source>MTU %1 less %2 for the IP header and 20 for the TCP header.</source>
        <comment>field.from-mss-mtu</comment>
        <translation>MTU %1 减去 IP 首部 %2 和 TCP 首部 20。</translation>
    </message>
    <message>
        <source>The option mss of %1.</source>
        <comment>field.from-mss-option</comment>
        <translation>%1 的选项 mss。</translation>
    </message>
    <message>
        <source>No ACK: nothing is acknowledged.</source>
        <comment>field.from-no-ack</comment>
        <translation>没有 ACK：不确认任何内容。</translation>
    </message>
    <message>
        <source>The first SYN: nothing has come yet that could be acknowledged.</source>
        <comment>field.from-no-ack-syn</comment>
        <translation>第一个 SYN：还没有收到任何可以确认的内容。</translation>
    </message>
    <message>
        <source>Not set: %1 may still send text.</source>
        <comment>field.from-no-fin</comment>
        <translation>未设置：%1 还可以发送数据。</translation>
    </message>
    <message>
        <source>Not set: only the first segment of each direction has it.</source>
        <comment>field.from-no-syn</comment>
        <translation>未设置：只有每个方向的第一个报文段才有。</translation>
    </message>
    <message>
        <source>Not set: there is no text to push.</source>
        <comment>field.from-no-text</comment>
        <translation>未设置：没有需要推送的数据。</translation>
    </message>
    <message>
        <source>Both SYNs had it, so every segment has it.</source>
        <comment>field.from-option-agreed</comment>
        <translation>双方的 SYN 都带有它，因此每个报文段都带。</translation>
    </message>
    <message>
        <source>The SYN of %2 has it, and %1 has it switched on: now it counts.</source>
        <comment>field.from-option-answer</comment>
        <translation>%2 的 SYN 带有它，%1 也打开了它：从此生效。</translation>
    </message>
    <message>
        <source>An option of %1 that is switched on.</source>
        <comment>field.from-option-on</comment>
        <translation>%1 打开了这个选项。</translation>
    </message>
    <message>
        <source>Linux begins each option on a word; what is missing is filled with this.</source>
        <comment>field.from-padding</comment>
        <translation>Linux 让每个选项从字边界开始；不足之处用它填充。</translation>
    </message>
    <message>
        <source>From the segment that it answers, with both ports exchanged: %1 has no connection of this name (any more).</source>
        <comment>field.from-port-answer</comment>
        <translation>取自它所应答的报文段，两个端口对调：%1 没有（或不再有）这样的连接。</translation>
    </message>
    <message>
        <source>connect() of %1 names it: the port on which %2 should listen.</source>
        <comment>field.from-port-connect</comment>
        <translation>%1 的 connect() 指定：%2 应当监听的端口。</translation>
    </message>
    <message>
        <source>connect() of %1 took the next free port, counted from %2.</source>
        <comment>field.from-port-free</comment>
        <translation>%1 的 connect() 取了从 %2 起的下一个空闲端口。</translation>
    </message>
    <message>
        <source>The scenario names it for connect() of %1.</source>
        <comment>field.from-port-given</comment>
        <translation>场景为 %1 的 connect() 指定。</translation>
    </message>
    <message>
        <source>The port on which %1 listens.</source>
        <comment>field.from-port-listen</comment>
        <translation>%1 监听的端口。</translation>
    </message>
    <message>
        <source>The source port of the SYN of %1.</source>
        <comment>field.from-port-peer</comment>
        <translation>%1 的 SYN 的源端口。</translation>
    </message>
    <message>
        <source>One below SND.NXT=%2 of %1: an old number, so that it must be answered (a probe).</source>
        <comment>field.from-probe</comment>
        <translation>比 %1 的 SND.NXT=%2 小一：用旧序号，对方必须应答（探测）。</translation>
    </message>
    <message>
        <source>This segment empties the send queue of %1 (RFC 9293 MUST-60, MUST-61).</source>
        <comment>field.from-psh</comment>
        <translation>该报文段清空了 %1 的发送队列（RFC 9293 MUST-60、MUST-61）。</translation>
    </message>
    <message>
        <source>RCV.NXT of %1: acknowledges everything before %2.</source>
        <comment>field.from-rcv-nxt</comment>
        <translation>%1 的 RCV.NXT：确认 %2 之前的所有内容。</translation>
    </message>
    <message>
        <source>Sent again: the number that this text has always had. Unacknowledged at %1 is what lies from SND.UNA=%3 to SND.NXT=%4.</source>
        <comment>field.from-repeated</comment>
        <translation>重传：这段内容的序号始终不变。%1 尚未被确认的是从 SND.UNA=%3 到 SND.NXT=%4 的部分。</translation>
    </message>
    <message>
        <source>%1 has aborted the connection, or given it up.</source>
        <comment>field.from-rst-abort</comment>
        <translation>%1 中止或放弃了连接。</translation>
    </message>
    <message>
        <source>SEG.ACK of the segment that it answers: %1 is what its sender expects, so the reset is believed (RFC 9293 §3.5.2).</source>
        <comment>field.from-rst-ack</comment>
        <translation>它所应答报文段的 SEG.ACK：%1 正是对方所期望的，因此复位会被接受（RFC 9293 §3.5.2）。</translation>
    </message>
    <message>
        <source>%1 answers a segment that fits no connection of its own, or one that may not be.</source>
        <comment>field.from-rst-answer</comment>
        <translation>%1 应答一个不属于它任何连接、或不该出现的报文段。</translation>
    </message>
    <message>
        <source>SEG.SEQ + SEG.LEN of the segment that it answers: %1 + %2 = %3.</source>
        <comment>field.from-rst-len</comment>
        <translation>它所应答报文段的 SEG.SEQ + SEG.LEN：%1 + %2 = %3。</translation>
    </message>
    <message>
        <source>Zero: the segment that it answers has no ACK from which to take a number (RFC 9293 §3.5.2).</source>
        <comment>field.from-rst-zero</comment>
        <translation>零：它所应答的报文段没有 ACK，无从取得序号（RFC 9293 §3.5.2）。</translation>
    </message>
    <message>
        <source>%1 has %2 to %3 out of order in its reassembly queue; from %4 on something is missing.</source>
        <comment>field.from-sack</comment>
        <translation>%1 的重组队列中有乱序到达的 %2 到 %3；从 %4 起缺少内容。</translation>
    </message>
    <message>
        <source>SND.NXT of %1 as it sent this, %2; now SND.NXT is %3.</source>
        <comment>field.from-snd-nxt</comment>
        <translation>%1 发送时的 SND.NXT，即 %2；之后 SND.NXT 变为 %3。</translation>
    </message>
    <message>
        <source>SND.NXT of %1. A segment without text, SYN or FIN takes no number, so SND.NXT stays %2.</source>
        <comment>field.from-snd-nxt-empty</comment>
        <translation>%1 的 SND.NXT。没有数据、SYN 或 FIN 的报文段不占用序号，SND.NXT 仍为 %2。</translation>
    </message>
    <message>
        <source>Added up by the sender: the complement of the sum over pseudo-header, header and text is %1.</source>
        <comment>field.from-sum</comment>
        <translation>由发送者求和得出：伪首部、首部与数据之和的反码是 %1。</translation>
    </message>
    <message>
        <source>It left with %2. Over the bytes that arrive it would have to be %1: the receiver throws the segment away.</source>
        <comment>field.from-sum-wrong</comment>
        <translation>离开时为 %2。按到达的字节计算应为 %1：接收者丢弃该报文段。</translation>
    </message>
    <message>
        <source>connect() of %1: an active OPEN.</source>
        <comment>field.from-syn</comment>
        <translation>%1 的 connect()：主动打开。</translation>
    </message>
    <message>
        <source>%1 answers a SYN with its own.</source>
        <comment>field.from-syn-answer</comment>
        <translation>%1 用自己的 SYN 应答对方的 SYN。</translation>
    </message>
    <message>
        <source>Linux begins with 64. This wire has no routers, so it stays 64.</source>
        <comment>field.from-time-to-live</comment>
        <translation>Linux 从 64 开始。这条线路上没有路由器，所以一直是 64。</translation>
    </message>
    <message>
        <source>%1 has heard nothing yet.</source>
        <comment>field.from-ts-none</comment>
        <translation>%1 还没有收到任何内容。</translation>
    </message>
    <message>
        <source>TS.Recent of %1: the latest TSval that came in order.</source>
        <comment>field.from-ts-recent</comment>
        <translation>%1 的 TS.Recent：按序到达的最近一个 TSval。</translation>
    </message>
    <message>
        <source>Zero, because it is not used.</source>
        <comment>field.from-unused</comment>
        <translation>为零，因为没有用到。</translation>
    </message>
    <message>
        <source>%1 has urgent text ahead of SND.UP (RFC 9293 §3.8.5).</source>
        <comment>field.from-urg</comment>
        <translation>%1 在 SND.UP 之前有紧急数据（RFC 9293 §3.8.5）。</translation>
    </message>
    <message>
        <source>SND.UP of %1 less the sequence number.</source>
        <comment>field.from-urgent</comment>
        <translation>%1 的 SND.UP 减去序号。</translation>
    </message>
    <message>
        <source>RCV.WND of %1: its receive buffer takes %2 B more.</source>
        <comment>field.from-window</comment>
        <translation>%1 的 RCV.WND：接收缓冲区还能容纳 %2 B。</translation>
    </message>
    <message>
        <source>Zero: who resets wants nothing more.</source>
        <comment>field.from-window-rst</comment>
        <translation>零：复位的一方不再接收任何内容。</translation>
    </message>
    <message>
        <source>RCV.WND of %1: its receive buffer takes %2 B more. %2 &gt;&gt; %3 = %4, by the shift of its SYN.</source>
        <comment>field.from-window-scaled</comment>
        <translation>%1 的 RCV.WND：接收缓冲区还能容纳 %2 B。按其 SYN 给出的移位，%2 &gt;&gt; %3 = %4。</translation>
    </message>
    <message>
        <source>RCV.WND of %1: its receive buffer takes %2 B, as far as 16 bits reach.</source>
        <comment>field.from-window-syn</comment>
        <translation>%1 的 RCV.WND：接收缓冲区能容纳 %2 B（以 16 位为限）。</translation>
    </message>
    <message>
        <source>The acknowledgment number counts.</source>
        <comment>field.means-ack</comment>
        <translation>确认号有效。</translation>
    </message>
    <message>
        <source>What the sender expects next from %2: everything before %1 has arrived.</source>
        <comment>field.means-acknowledgment</comment>
        <translation>发送者期望从 %2 收到的下一个序号：%1 之前的内容都已到达。</translation>
    </message>
    <message>
        <source>Means nothing without ACK.</source>
        <comment>field.means-acknowledgment-off</comment>
        <translation>没有 ACK 时没有意义。</translation>
    </message>
    <message>
        <source>Covers the pseudo-header, the TCP header and the text. A segment whose sum is wrong is thrown away without a word.</source>
        <comment>field.means-checksum</comment>
        <translation>覆盖伪首部、TCP 首部和数据。校验和不对的报文段被悄悄丢弃。</translation>
    </message>
    <message>
        <source>Proves that the client&apos;s address is genuine, so that text in a SYN can be taken at once.</source>
        <comment>field.means-cookie</comment>
        <translation>证明客户端的地址是真实的，因此 SYN 中的数据可以立即接受。</translation>
    </message>
    <message>
        <source>Congestion window reduced: the sender has heard of a CE mark and has slowed down (RFC 3168).</source>
        <comment>field.means-cwr</comment>
        <translation>拥塞窗口已减小：发送者得知 CE 标记并已降速（RFC 3168）。</translation>
    </message>
    <message>
        <source>The text: %1 bytes of the stream.</source>
        <comment>field.means-data</comment>
        <translation>数据：字节流中的 %1 字节。</translation>
    </message>
    <message>
        <source>Length of the TCP header in words of 32 bits: %1, that is %2 bytes. Text begins behind it.</source>
        <comment>field.means-data-offset</comment>
        <translation>TCP 首部的长度，以 32 位字计：%1，即 %2 字节。数据紧随其后。</translation>
    </message>
    <message>
        <source>Which socket of %1 it is for. Both addresses and both ports together name the connection.</source>
        <comment>field.means-destination-port</comment>
        <translation>发给 %1 的哪个套接字。两端的地址和端口合在一起标识一条连接。</translation>
    </message>
    <message>
        <source>A duplicate SACK (RFC 2883): this text has arrived twice.</source>
        <comment>field.means-dsack</comment>
        <translation>重复 SACK（RFC 2883）：这段数据到达了两次。</translation>
    </message>
    <message>
        <source>ECN-echo: a segment has come with a CE mark; in a SYN it offers ECN (RFC 3168).</source>
        <comment>field.means-ece</comment>
        <translation>ECN 回显：收到了带 CE 标记的报文段；在 SYN 中表示愿意使用 ECN（RFC 3168）。</translation>
    </message>
    <message>
        <source>Which experimental option it is: 0xF989 is TCP Fast Open (RFC 7413 §4.1.1).</source>
        <comment>field.means-exid</comment>
        <translation>是哪一种实验性选项：0xF989 是 TCP Fast Open（RFC 7413 §4.1.1）。</translation>
    </message>
    <message>
        <source>No more text comes from the sender. Takes one sequence number.</source>
        <comment>field.means-fin</comment>
        <translation>发送者不再有数据。占用一个序号。</translation>
    </message>
    <message>
        <source>Covers the IP header only. TCP has a checksum of its own.</source>
        <comment>field.means-ip-checksum</comment>
        <translation>只覆盖 IP 首部。TCP 有自己的校验和。</translation>
    </message>
    <message>
        <source>Who is to receive it. It is part of TCP&apos;s pseudo-header and of the connection&apos;s name.</source>
        <comment>field.means-ip-destination</comment>
        <translation>接收者。它属于 TCP 的伪首部，也是连接标识的一部分。</translation>
    </message>
    <message>
        <source>Explicit congestion notification (RFC 3168): %1. A router that would have to drop an ECT packet marks it CE instead.</source>
        <comment>field.means-ip-ecn</comment>
        <translation>显式拥塞通知（RFC 3168）：%1。路由器本来要丢弃 ECT 分组时，改为给它打上 CE 标记。</translation>
    </message>
    <message>
        <source>Three bits: reserved, DF (don&apos;t fragment), MF (more fragments).</source>
        <comment>field.means-ip-flags</comment>
        <translation>三个比特：保留、DF（不得分片）、MF（还有分片）。</translation>
    </message>
    <message>
        <source>Lets routers keep the packets of one flow together (RFC 6437); 0: not used.</source>
        <comment>field.means-ip-flow-label</comment>
        <translation>让路由器把同一条流的分组归在一起（RFC 6437）；0 表示不使用。</translation>
    </message>
    <message>
        <source>Where this fragment belongs in the whole packet, in units of 8 bytes.</source>
        <comment>field.means-ip-fragment-offset</comment>
        <translation>该分片在整个分组中的位置，以 8 字节为单位。</translation>
    </message>
    <message>
        <source>Length of the IP header in words of 32 bits: %1, that is %2 bytes.</source>
        <comment>field.means-ip-header-length</comment>
        <translation>IP 首部的长度，以 32 位字计：%1，即 %2 字节。</translation>
    </message>
    <message>
        <source>Tells the fragments of one packet from those of others (RFC 6864).</source>
        <comment>field.means-ip-identification</comment>
        <translation>用来区分不同分组的分片（RFC 6864）。</translation>
    </message>
    <message>
        <source>Bytes behind the IPv6 header: %1.</source>
        <comment>field.means-ip-payload-length</comment>
        <translation>IPv6 首部之后的字节数：%1。</translation>
    </message>
    <message>
        <source>What is inside: %1 is TCP.</source>
        <comment>field.means-ip-protocol</comment>
        <translation>里面装的是什么：%1 表示 TCP。</translation>
    </message>
    <message>
        <source>Differentiated services (RFC 2474): how routers are to treat the packet. 0 is best effort.</source>
        <comment>field.means-ip-services</comment>
        <translation>区分服务（RFC 2474）：路由器应如何对待该分组。0 表示尽力而为。</translation>
    </message>
    <message>
        <source>Who sends. It is part of TCP&apos;s pseudo-header and of the connection&apos;s name.</source>
        <comment>field.means-ip-source</comment>
        <translation>发送者。它属于 TCP 的伪首部，也是连接标识的一部分。</translation>
    </message>
    <message>
        <source>Every router takes one off; at 0 the packet is thrown away.</source>
        <comment>field.means-ip-time-to-live</comment>
        <translation>每经过一个路由器减一；减到 0 时分组被丢弃。</translation>
    </message>
    <message>
        <source>Length of the whole packet: %1 bytes, IP header included.</source>
        <comment>field.means-ip-total-length</comment>
        <translation>整个分组的长度：%1 字节，含 IP 首部。</translation>
    </message>
    <message>
        <source>The version of IP: %1.</source>
        <comment>field.means-ip-version</comment>
        <translation>IP 的版本：%1。</translation>
    </message>
    <message>
        <source>The most text that %2 may put into one segment: %1 bytes, less the options it sends (RFC 6691).</source>
        <comment>field.means-mss</comment>
        <translation>%2 在一个报文段中最多可放的数据：%1 字节，减去它发送的选项（RFC 6691）。</translation>
    </message>
    <message>
        <source>How long the option is, kind and length included: %1 bytes.</source>
        <comment>field.means-option-length</comment>
        <translation>该选项的长度，含 kind 和 length：%1 字节。</translation>
    </message>
    <message>
        <source>Push: the receiver should hand the text to its application without waiting for more.</source>
        <comment>field.means-psh</comment>
        <translation>推送：接收方应当立即把数据交给应用程序，不必等待更多。</translation>
    </message>
    <message>
        <source>For future use. Must be zero; who receives it ignores it.</source>
        <comment>field.means-reserved</comment>
        <translation>保留给将来使用。必须为零；接收者忽略它。</translation>
    </message>
    <message>
        <source>Reset: the connection ends at once.</source>
        <comment>field.means-rst</comment>
        <translation>复位：连接立即终止。</translation>
    </message>
    <message>
        <source>The first number of a block that has arrived.</source>
        <comment>field.means-sack-left</comment>
        <translation>已到达的一块数据的第一个序号。</translation>
    </message>
    <message>
        <source>The first number behind the block that has arrived.</source>
        <comment>field.means-sack-right</comment>
        <translation>已到达的一块数据之后的第一个序号。</translation>
    </message>
    <message>
        <source>The number of the first byte of text (or of the FIN). What follows this segment begins at %2.</source>
        <comment>field.means-sequence</comment>
        <translation>第一个数据字节（或 FIN）的序号。该报文段之后的内容从 %2 开始。</translation>
    </message>
    <message>
        <source>The number that the next byte would have. The segment carries nothing that takes a number.</source>
        <comment>field.means-sequence-empty</comment>
        <translation>下一个字节将使用的序号。该报文段不含占用序号的内容。</translation>
    </message>
    <message>
        <source>The initial sequence number. The SYN takes this number for itself, so the first byte of text has the next one.</source>
        <comment>field.means-sequence-syn</comment>
        <translation>初始序号。SYN 自己占用这个序号，因此第一个数据字节使用下一个序号。</translation>
    </message>
    <message>
        <source>In all later segments of %3 the window counts 2^%1 = %2 times what the field says.</source>
        <comment>field.means-shift</comment>
        <translation>在 %3 之后的所有报文段中，窗口为该字段值的 2^%1 = %2 倍。</translation>
    </message>
    <message>
        <source>Which socket of %1 sends. Both addresses and both ports together name the connection.</source>
        <comment>field.means-source-port</comment>
        <translation>%1 的哪个套接字在发送。两端的地址和端口合在一起标识一条连接。</translation>
    </message>
    <message>
        <source>Synchronize sequence numbers: the connection begins. Takes one sequence number.</source>
        <comment>field.means-syn</comment>
        <translation>同步序号：连接开始。占用一个序号。</translation>
    </message>
    <message>
        <source>A TSval of %1, sent back: its age is the round trip.</source>
        <comment>field.means-tsecr</comment>
        <translation>送回 %1 的某个 TSval：它的年龄就是往返时间。</translation>
    </message>
    <message>
        <source>Nothing to send back yet: zero in the first SYN.</source>
        <comment>field.means-tsecr-none</comment>
        <translation>还没有可送回的值：第一个 SYN 中为零。</translation>
    </message>
    <message>
        <source>The clock of %1 as the segment left. The other side sends it back.</source>
        <comment>field.means-tsval</comment>
        <translation>报文段离开时 %1 的时钟。对方会把它原样送回。</translation>
    </message>
    <message>
        <source>Bytes that no rule known here reads.</source>
        <comment>field.means-unknown</comment>
        <translation>这里已知的规则无法解读的字节。</translation>
    </message>
    <message>
        <source>The urgent pointer counts.</source>
        <comment>field.means-urg</comment>
        <translation>紧急指针有效。</translation>
    </message>
    <message>
        <source>Urgent text ends before sequence number %1.</source>
        <comment>field.means-urgent</comment>
        <translation>紧急数据在序号 %1 之前结束。</translation>
    </message>
    <message>
        <source>Means nothing without URG.</source>
        <comment>field.means-urgent-off</comment>
        <translation>没有 URG 时没有意义。</translation>
    </message>
    <message>
        <source>How much %1 may send beyond the acknowledgment number (flow control).</source>
        <comment>field.means-window</comment>
        <translation>%1 在确认号之后还可以发送多少（流量控制）。</translation>
    </message>
    <message>
        <source>Means nothing in a RST.</source>
        <comment>field.means-window-rst</comment>
        <translation>在 RST 中没有意义。</translation>
    </message>
    <message>
        <source>How much %1 may send. In a SYN it is never scaled (RFC 7323 §2.2).</source>
        <comment>field.means-window-syn</comment>
        <translation>%1 可以发送多少。在 SYN 中从不缩放（RFC 7323 §2.2）。</translation>
    </message>
    <message>
        <source>End of the option list. What follows is padding.</source>
        <comment>field.option-end</comment>
        <translation>选项列表结束。其后是填充。</translation>
    </message>
    <message>
        <source>An experimental option (RFC 6994): the two bytes behind the length say which; 0xF989 is Fast Open.</source>
        <comment>field.option-experimental</comment>
        <translation>实验性选项（RFC 6994）：长度之后的两个字节说明是哪一种；0xF989 是 Fast Open。</translation>
    </message>
    <message>
        <source>TCP Fast Open (RFC 7413 §4.1.1) with a cookie.</source>
        <comment>field.option-fast-open</comment>
        <translation>TCP Fast Open（RFC 7413 §4.1.1），带有 cookie。</translation>
    </message>
    <message>
        <source>TCP Fast Open (RFC 7413 §4.1.1) without a cookie: asks for one.</source>
        <comment>field.option-fast-open-request</comment>
        <translation>TCP Fast Open（RFC 7413 §4.1.1），没有 cookie：请求一个。</translation>
    </message>
    <message>
        <source>Maximum segment size: in a SYN only.</source>
        <comment>field.option-mss</comment>
        <translation>最大报文段长度：只出现在 SYN 中。</translation>
    </message>
    <message>
        <source>No operation: padding, so that the next option begins where its numbers are aligned.</source>
        <comment>field.option-nop</comment>
        <translation>空操作：填充，使下一个选项中的数对齐。</translation>
    </message>
    <message>
        <source>Selective acknowledgment (RFC 2018 §3): %1 blocks of text that have arrived beyond a gap.</source>
        <comment>field.option-sack</comment>
        <translation>选择确认（RFC 2018 §3）：%1 块越过空缺到达的数据。</translation>
    </message>
    <message>
        <source>SACK-permitted (RFC 2018 §2): the sender can read selective acknowledgments.</source>
        <comment>field.option-sack-permitted</comment>
        <translation>允许 SACK（RFC 2018 §2）：发送者看得懂选择确认。</translation>
    </message>
    <message>
        <source>Timestamps (RFC 7323 §3): measure the round trip and tell old segments from new ones (PAWS).</source>
        <comment>field.option-timestamps</comment>
        <translation>时间戳（RFC 7323 §3）：测量往返时间，并区分新旧报文段（PAWS）。</translation>
    </message>
    <message>
        <source>Option %1. Who does not know it leaves it out by its length.</source>
        <comment>field.option-unknown</comment>
        <translation>选项 %1。不认识它的一方按其长度跳过。</translation>
    </message>
    <message>
        <source>Window scale (RFC 7323 §2): counts only if both SYNs carry it.</source>
        <comment>field.option-window-scale</comment>
        <translation>窗口扩大因子（RFC 7323 §2）：双方的 SYN 都带有时才有效。</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>cite.section</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.1</source>
        <comment>cite.step-closed</comment>
        <translation>RFC 9293 §3.10.7.1</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.2, first step: check for a RST</source>
        <comment>cite.step-listen-check-rst</comment>
        <translation>RFC 9293 §3.10.7.2 第一步：检查 RST</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.2, second step: check for an ACK</source>
        <comment>cite.step-listen-check-ack</comment>
        <translation>RFC 9293 §3.10.7.2 第二步：检查 ACK</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.2, third step: check for a SYN</source>
        <comment>cite.step-listen-check-syn</comment>
        <translation>RFC 9293 §3.10.7.2 第三步：检查 SYN</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.2, fourth step: other data or control</source>
        <comment>cite.step-listen-other</comment>
        <translation>RFC 9293 §3.10.7.2 第四步：其他数据或控制位</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.3, first step: check the ACK bit</source>
        <comment>cite.step-syn-sent-check-ack</comment>
        <translation>RFC 9293 §3.10.7.3 第一步：检查 ACK 位</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.3, second step: check the RST bit</source>
        <comment>cite.step-syn-sent-check-rst</comment>
        <translation>RFC 9293 §3.10.7.3 第二步：检查 RST 位</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.3, third step: check the security</source>
        <comment>cite.step-syn-sent-check-security</comment>
        <translation>RFC 9293 §3.10.7.3 第三步：检查安全级别</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.3, fourth step: check the SYN bit</source>
        <comment>cite.step-syn-sent-check-syn</comment>
        <translation>RFC 9293 §3.10.7.3 第四步：检查 SYN 位</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.3, fifth step: neither SYN nor RST</source>
        <comment>cite.step-syn-sent-other</comment>
        <translation>RFC 9293 §3.10.7.3 第五步：既非 SYN 也非 RST</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, first step: check the sequence number</source>
        <comment>cite.step-check-sequence</comment>
        <translation>RFC 9293 §3.10.7.4 第一步：检查序号</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, second step: check the RST bit</source>
        <comment>cite.step-check-rst</comment>
        <translation>RFC 9293 §3.10.7.4 第二步：检查 RST 位</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, third step: check the security</source>
        <comment>cite.step-check-security</comment>
        <translation>RFC 9293 §3.10.7.4 第三步：检查安全级别</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, fourth step: check the SYN bit</source>
        <comment>cite.step-check-syn</comment>
        <translation>RFC 9293 §3.10.7.4 第四步：检查 SYN 位</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, fifth step: check the ACK field</source>
        <comment>cite.step-check-ack</comment>
        <translation>RFC 9293 §3.10.7.4 第五步：检查 ACK 字段</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, sixth step: check the URG bit</source>
        <comment>cite.step-check-urg</comment>
        <translation>RFC 9293 §3.10.7.4 第六步：检查 URG 位</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, seventh step: process the segment text</source>
        <comment>cite.step-process-text</comment>
        <translation>RFC 9293 §3.10.7.4 第七步：处理报文段数据</translation>
    </message>
    <message>
        <source>RFC 9293 §3.10.7.4, eighth step: check the FIN bit</source>
        <comment>cite.step-check-fin</comment>
        <translation>RFC 9293 §3.10.7.4 第八步：检查 FIN 位</translation>
    </message>
    <message>
        <source>RFC 7323 §5.3, before the first step: PAWS</source>
        <comment>cite.step-check-timestamps</comment>
        <translation>RFC 7323 §5.3，第一步之前：PAWS</translation>
    </message>
    <message>
        <source>RFC 6191 §2: a SYN in TIME-WAIT</source>
        <comment>cite.step-time-wait-syn</comment>
        <translation>RFC 6191 §2：TIME-WAIT 中的 SYN</translation>
    </message>
    <message>
        <source>RFC 4987 §2.2: the SYN queue</source>
        <comment>cite.step-syn-queue</comment>
        <translation>RFC 4987 §2.2：SYN 队列</translation>
    </message>
    <message>
        <source>RFC 4987 §3.6: SYN cookies</source>
        <comment>cite.step-syn-cookie</comment>
        <translation>RFC 4987 §3.6：SYN cookie</translation>
    </message>
    <message>
        <source>listen(2): the accept queue</source>
        <comment>cite.step-accept-queue</comment>
        <translation>listen(2)：accept 队列</translation>
    </message>
    <message>
        <source>tcp(7): TCP_DEFER_ACCEPT</source>
        <comment>cite.step-defer-accept</comment>
        <translation>tcp(7)：TCP_DEFER_ACCEPT</translation>
    </message>
    <message>
        <source>RFC 7413 §4.2.2: check the cookie</source>
        <comment>cite.step-fast-open</comment>
        <translation>RFC 7413 §4.2.2：检查 cookie</translation>
    </message>
    <message>
        <source>%1 reached %2 damaged: its checksum does not fit, so it is thrown away without an answer.</source>
        <comment>why.arrived-damaged</comment>
        <translation>%1 到达%2时已损坏：校验和不符，被静默丢弃。</translation>
    </message>
    <message>
        <source>To TCP that is a loss like any other: nobody is told, a timer or a gap will show it.</source>
        <comment>why.arrived-damaged-means</comment>
        <translation>对 TCP 来说，这和丢失没有区别：没有人会被告知，只能靠定时器或空洞发现。</translation>
    </message>
    <message>
        <source>It is forged, but %1 cannot know that: it judges it by its numbers.</source>
        <comment>why.arrived-forged</comment>
        <translation>它是伪造的，但%1无从得知，只能根据序号判断。</translation>
    </message>
    <message>
        <source>%1 told %2 nothing new: it passed all checks and changed nothing.</source>
        <comment>why.arrived-nothing</comment>
        <translation>%1 没有给%2带来新内容：通过了全部检查，什么也没有改变。</translation>
    </message>
    <message>
        <source>%2 took %1.</source>
        <comment>why.arrived-accepted</comment>
        <translation>%2接受了 %1。</translation>
    </message>
    <message>
        <source>%1 listens on this port and has room, so it makes a TCB for the SYN and answers with a SYN,ACK.</source>
        <comment>why.arrived-syn</comment>
        <translation>%1正在监听这个端口，队列也有空位，于是为这个 SYN 建立 TCB，并以 SYN,ACK 应答。</translation>
    </message>
    <message>
        <source>%1 had sent a SYN itself and now gets one without an ACK: both sides open at once. It goes to SYN-RECEIVED.</source>
        <comment>why.arrived-syn-crossed</comment>
        <translation>%1自己也发了 SYN，现在收到的 SYN 不带 ACK：双方同时打开。它进入 SYN-RECEIVED。</translation>
    </message>
    <message>
        <source>It acknowledges the SYN of %1, and it is a SYN itself: %1 knows now that both directions work, and expects %3 next.</source>
        <comment>why.arrived-syn-ack</comment>
        <translation>它确认了%1的 SYN，自己也是 SYN：%1由此得知两个方向都通，接下来期待 %3。</translation>
    </message>
    <message>
        <source>What if SYN and ACK came apart: this one is the ACK of the SYN of %1; the SYN of the other side is still to come.</source>
        <comment>why.arrived-ack-apart</comment>
        <translation>假设 SYN 与 ACK 分开到达：这是对%1的 SYN 的确认，对方的 SYN 还没有来。</translation>
    </message>
    <message>
        <source>It says that urgent data ends at pointer %2; %1 tells its application.</source>
        <comment>why.arrived-urgent</comment>
        <translation>它说明紧急数据在指针 %2 处结束；%1通知应用程序。</translation>
    </message>
    <message>
        <source>It brings the FIN of %2: nothing more will come from there. The FIN counts as one number, so %1 expects %3 now.</source>
        <comment>why.arrived-fin</comment>
        <translation>它带来%2的 FIN：那一侧不再发送数据。FIN 占一个序号，%1现在期待 %3。</translation>
    </message>
    <message>
        <source>%1 is in %2 now.</source>
        <comment>why.arrived-fin-state</comment>
        <translation>%1现在处于 %2。</translation>
    </message>
    <message>
        <source>It came before its turn: %2 B are missing before it. %1 keeps it, but RCV.NXT stays at %3.</source>
        <comment>why.arrived-out-of-order</comment>
        <translation>它提前到了：前面还缺 %2 B。%1先保存它，但 RCV.NXT 停在 %3。</translation>
    </message>
    <message>
        <source>Only what is in order goes to the application of %1; the ACK repeats what is missing.</source>
        <comment>why.arrived-out-of-order-means</comment>
        <translation>只有按序的数据才交给%1的应用程序；ACK 会重复指出缺的是哪里。</translation>
    </message>
    <message>
        <source>It fills the gap (or a part of it): %1 now has everything before %2, what had waited included.</source>
        <comment>why.arrived-fills-gap</comment>
        <translation>它填补了空洞（或其中一部分）：%1现在拥有 %2 之前的全部内容，包括先前等待的数据。</translation>
    </message>
    <message>
        <source>It carries %2 B and the ACK of the SYN of %1: any such segment completes the handshake, not only a bare third ACK.</source>
        <comment>why.arrived-data-third</comment>
        <translation>它携带 %2 B 数据和对%1的 SYN 的确认：任何这样的报文段都能完成握手，不一定非要单独的第三个 ACK。</translation>
    </message>
    <message>
        <source>%2 B arrived in order: %1 keeps them for its application and expects %3 next.</source>
        <comment>why.arrived-data</comment>
        <translation>%2 B 按序到达：%1为应用程序保存，接下来期待 %3。</translation>
    </message>
    <message>
        <source>It acknowledges the SYN of %1: the handshake is complete, and %1 is ESTABLISHED too.</source>
        <comment>why.arrived-third-ack</comment>
        <translation>它确认了%1的 SYN：握手完成，%1也进入 ESTABLISHED。</translation>
    </message>
    <message>
        <source>It acknowledges the FIN of %1 (ack=%2): all that was sent has arrived. State: %3.</source>
        <comment>why.arrived-ack-of-fin</comment>
        <translation>它确认了%1的 FIN（ack=%2）：发出的全部内容都已送达。状态：%3。</translation>
    </message>
    <message>
        <source>It acknowledges %2 more: everything before %3 has arrived, and %1 forgets it.</source>
        <comment>why.arrived-ack</comment>
        <translation>它又确认了 %2 个序号：%3 之前的全部内容都已送达，%1不必再保存。</translation>
    </message>
    <message>
        <source>In fast recovery that is a partial ACK: the next hole is lost as well, and %1 sends it again.</source>
        <comment>why.arrived-ack-partial</comment>
        <translation>在快速恢复中这是部分确认：下一个空洞也丢了，%1继续重传。</translation>
    </message>
    <message>
        <source>But the window of %2 is shut now: %1 must wait until it opens.</source>
        <comment>why.arrived-ack-window-shut</comment>
        <translation>但%2的窗口现在关闭了：%1必须等它打开。</translation>
    </message>
    <message>
        <source>Delivered data lets the congestion window grow: cwnd %1 → %2 B.</source>
        <comment>why.ack-cwnd-grew</comment>
        <translation>数据送达使拥塞窗口增大：cwnd %1 → %2 B。</translation>
    </message>
    <message>
        <source>It acknowledges %2 once more: something later has arrived, but what %1 sent at %2 has not. Duplicate ACKs so far: %3.</source>
        <comment>why.arrived-duplicate-ack</comment>
        <translation>它再次确认 %2：后面的数据到了，但%1在 %2 处发出的没有到。目前的重复确认：%3 个。</translation>
    </message>
    <message>
        <source>That is enough to take it as lost: %1 sends it again without waiting for the RTO.</source>
        <comment>why.arrived-duplicate-proves</comment>
        <translation>这已足以判定丢失：%1不等 RTO 就重传。</translation>
    </message>
    <message>
        <source>It acknowledges nothing new, but the window has grown: SND.WND of %1 goes from %2 to %3 B.</source>
        <comment>why.arrived-window-update</comment>
        <translation>它没有确认新内容，但窗口变大了：%1的 SND.WND 从 %2 变为 %3 B。</translation>
    </message>
    <message>
        <source>It acknowledges nothing new, and the window is smaller: SND.WND of %1 goes from %2 to %3 B.</source>
        <comment>why.arrived-window-smaller</comment>
        <translation>它没有确认新内容，而且窗口变小了：%1的 SND.WND 从 %2 变为 %3 B。</translation>
    </message>
    <message>
        <source>It tells %1 what it knew already.</source>
        <comment>why.arrived-ack-same</comment>
        <translation>它告诉%1的内容早已知道。</translation>
    </message>
    <message>
        <source>%1 has no such connection, and a RST is never answered: it is thrown away.</source>
        <comment>why.arrived-closed-rst</comment>
        <translation>%1没有这个连接，而 RST 从不应答：直接丢弃。</translation>
    </message>
    <message>
        <source>%1 has nothing on this port and is set to keep silent: no RST, so %2 will try until it gives up.</source>
        <comment>why.arrived-blackhole</comment>
        <translation>%1的这个端口没有服务，而且被设置为沉默：不回 RST，%2只能一直尝试到放弃。</translation>
    </message>
    <message>
        <source>Nobody listens on this port of %1: the SYN is answered by a RST, and connect() fails at once.</source>
        <comment>why.arrived-closed-port</comment>
        <translation>%1的这个端口没有人监听：SYN 得到 RST，connect() 立即失败。</translation>
    </message>
    <message>
        <source>%1 knows no connection with these addresses and ports: it answers with a RST.</source>
        <comment>why.arrived-closed</comment>
        <translation>%1不认识这组地址和端口的连接：用 RST 应答。</translation>
    </message>
    <message>
        <source>%1 is in LISTEN and has sent nothing that could be reset: it is thrown away.</source>
        <comment>why.arrived-listen-rst</comment>
        <translation>%1处于 LISTEN，没有发过任何可以被重置的内容：直接丢弃。</translation>
    </message>
    <message>
        <source>%1 is in LISTEN and has sent nothing: an acknowledgment cannot be right and gets a RST.</source>
        <comment>why.arrived-listen-ack</comment>
        <translation>%1处于 LISTEN，什么都没有发过：确认不可能正确，回以 RST。</translation>
    </message>
    <message>
        <source>It is neither RST, ACK nor SYN: %1 in LISTEN can do nothing with it and drops it.</source>
        <comment>why.arrived-listen-other</comment>
        <translation>它既不是 RST、ACK，也不是 SYN：处于 LISTEN 的%1无法处理，丢弃。</translation>
    </message>
    <message>
        <source>The SYN queue of %1 is full: the SYN is dropped without an answer. For %2 it looks like a loss, and it will try again.</source>
        <comment>why.arrived-syn-queue-full</comment>
        <translation>%1的 SYN 队列已满：SYN 被静默丢弃。在%2看来就像丢失，它会重试。</translation>
    </message>
    <message>
        <source>The SYN queue of %1 is full (or it always uses cookies): it answers without keeping anything of the SYN.</source>
        <comment>why.arrived-syn-cookie</comment>
        <translation>%1的 SYN 队列已满（或始终使用 cookie）：它应答，但不为这个 SYN 保存任何状态。</translation>
    </message>
    <message>
        <source>Its ack is a SYN cookie of %1 plus one: that proves that %2 got the SYN,ACK. Only now a TCB is made.</source>
        <comment>why.arrived-cookie-back</comment>
        <translation>它的确认号正是%1的 SYN cookie 加一：证明%2收到了 SYN,ACK。到现在才建立 TCB。</translation>
    </message>
    <message>
        <source>So many connections of %1 wait for accept() that no new one is begun: the SYN is dropped.</source>
        <comment>why.arrived-accept-queue-syn</comment>
        <translation>%1等待 accept() 的连接太多，不再接受新的：SYN 被丢弃。</translation>
    </message>
    <message>
        <source>The accept queue of %1 is full: the third ACK is ignored, and the connection stays in SYN-RECEIVED. %2 believes it is ESTABLISHED.</source>
        <comment>why.arrived-accept-queue-full</comment>
        <translation>%1的 accept 队列已满：第三个 ACK 被忽略，连接停留在 SYN-RECEIVED，而%2以为已经 ESTABLISHED。</translation>
    </message>
    <message>
        <source>The accept queue of %1 is full, and it is set to refuse (abort_on_overflow): %2 gets a RST.</source>
        <comment>why.arrived-accept-queue-reset</comment>
        <translation>%1的 accept 队列已满，且被设置为拒绝（abort_on_overflow）：%2得到 RST。</translation>
    </message>
    <message>
        <source>It is the third ACK, but %1 waits for data before it completes the connection (TCP_DEFER_ACCEPT).</source>
        <comment>why.arrived-deferred</comment>
        <translation>这是第三个 ACK，但%1要等到数据来了才完成连接（TCP_DEFER_ACCEPT）。</translation>
    </message>
    <message>
        <source>%1 is in TIME-WAIT, but this SYN is newer than the old connection: it makes room for a new one at once.</source>
        <comment>why.arrived-time-wait-syn</comment>
        <translation>%1处于 TIME-WAIT，但这个 SYN 比旧连接新：立即为新连接让位。</translation>
    </message>
    <message>
        <source>Its Fast Open cookie is valid: %1 hands the %3 B over before the handshake is complete.</source>
        <comment>why.arrived-fast-open</comment>
        <translation>它的 Fast Open cookie 有效：%1在握手完成之前就交付这 %3 B 数据。</translation>
    </message>
    <message>
        <source>%2 asks for a Fast Open cookie. %1 makes one from its key and the address of %2, and keeps nothing.</source>
        <comment>why.arrived-cookie-request</comment>
        <translation>%2请求 Fast Open cookie。%1用密钥和%2的地址算出一个，自己不保存。</translation>
    </message>
    <message>
        <source>%4 connections with early data are pending already: %1 behaves as if it did not know Fast Open.</source>
        <comment>why.arrived-fast-open-limit</comment>
        <translation>已有 %4 个携带早期数据的连接未完成：%1就当不认识 Fast Open。</translation>
    </message>
    <message>
        <source>Its Fast Open cookie is not valid (any more): %1 ignores the %3 B and goes on with an ordinary handshake.</source>
        <comment>why.arrived-fast-open-refused</comment>
        <translation>它的 Fast Open cookie 无效（或已失效）：%1忽略这 %3 B，按普通方式握手。</translation>
    </message>
    <message>
        <source>It is not acceptable and would be answered by an ACK, but %1 has sent such an ACK less than %4 ago: it keeps silent.</source>
        <comment>why.arrived-throttled</comment>
        <translation>它不可接受，本应以 ACK 回应，但%1在 %4 之内刚发过这样的 ACK：这次保持沉默。</translation>
    </message>
    <message>
        <source>%1 has sent one SYN, and this acknowledges something else: it belongs to an old connection. %1 answers with a RST.</source>
        <comment>why.arrived-syn-sent-ack</comment>
        <translation>%1只发过一个 SYN，而它确认的是别的内容：属于旧连接。%1回以 RST。</translation>
    </message>
    <message>
        <source>It is a RST that does not acknowledge the SYN of %1: it is thrown away.</source>
        <comment>why.arrived-syn-sent-rst-old</comment>
        <translation>这个 RST 没有确认%1的 SYN：被丢弃。</translation>
    </message>
    <message>
        <source>It acknowledges the SYN of %1 and is a RST: %2 refuses the connection, and the application is told.</source>
        <comment>why.arrived-refused</comment>
        <translation>它确认了%1的 SYN，又是 RST：%2拒绝连接，应用程序会得到通知。</translation>
    </message>
    <message>
        <source>A RST without an ACK proves nothing: whoever sent it need not have seen the SYN of %1. It is thrown away.</source>
        <comment>why.arrived-blind-rst</comment>
        <translation>不带 ACK 的 RST 什么也证明不了：发送者未必见过%1的 SYN。它被丢弃。</translation>
    </message>
    <message>
        <source>It has neither SYN nor RST, and %1 in SYN-SENT waits for those alone: it is thrown away.</source>
        <comment>why.arrived-syn-sent-nothing</comment>
        <translation>它既没有 SYN 也没有 RST，而处于 SYN-SENT 的%1只等这两种：丢弃。</translation>
    </message>
    <message>
        <source>Both sides have agreed on timestamps, and this has none: %1 throws it away.</source>
        <comment>why.arrived-no-timestamp</comment>
        <translation>双方已约定使用时间戳，而它没有：%1将其丢弃。</translation>
    </message>
    <message>
        <source>Its timestamp is older than the latest one %1 has taken: an old duplicate, whatever its number says (PAWS).</source>
        <comment>why.arrived-old-timestamp</comment>
        <translation>它的时间戳比%1最近接受的还旧：不管序号怎样，都是旧的重复报文段（PAWS）。</translation>
    </message>
    <message>
        <source>A RST whose number lies outside the window is thrown away without an answer: %1 expects %3.</source>
        <comment>why.arrived-rst-outside</comment>
        <translation>序号在窗口之外的 RST 被静默丢弃：%1期待的是 %3。</translation>
    </message>
    <message>
        <source>The same SYN came again: %2 seems not to have got the answer of %1.</source>
        <comment>why.arrived-syn-again</comment>
        <translation>同一个 SYN 又来了：%2似乎没有收到%1的应答。</translation>
    </message>
    <message>
        <source>%1 is past the handshake, so the number is old. It throws the SYN,ACK away, but answers: %2 seems not to have got the third ACK.</source>
        <comment>why.arrived-syn-ack-again</comment>
        <translation>%1早已完成握手，这个序号是旧的。它丢弃这个 SYN,ACK，但会应答：%2似乎没有收到第三个 ACK。</translation>
    </message>
    <message>
        <source>An old number and no data: it only asks whether %1 is still there. It must be answered by an ACK.</source>
        <comment>why.arrived-probe</comment>
        <translation>旧序号、没有数据：它只是问%1是否还在，必须用 ACK 应答。</translation>
    </message>
    <message>
        <source>%1 has all of it already and expects %3: it throws it away, but acknowledges, since %2 seems not to know.</source>
        <comment>why.arrived-old-data</comment>
        <translation>这些内容%1早就有了，它期待的是 %3：丢弃，但仍然确认，因为%2似乎还不知道。</translation>
    </message>
    <message>
        <source>It does not fit into the receive window that begins at %3: %1 throws it away and says what it expects.</source>
        <comment>why.arrived-beyond-window</comment>
        <translation>它不在从 %3 开始的接收窗口之内：%1丢弃它，并说明自己期待什么。</translation>
    </message>
    <message>
        <source>Its number lies in the window but is not exactly %3. A guess would look like that, so %1 sends a challenge ACK and lives on.</source>
        <comment>why.arrived-rst-challenged</comment>
        <translation>它的序号在窗口内，但不正好是 %3。猜测的报文段正是这样，所以%1发出 challenge ACK，连接继续存在。</translation>
    </message>
    <message>
        <source>%1 is in TIME-WAIT, and TIME-WAIT lasts its time whatever an old segment has provoked.</source>
        <comment>why.arrived-rst-time-wait</comment>
        <translation>%1处于 TIME-WAIT，不管旧报文段引发了什么，TIME-WAIT 都要持续到底。</translation>
    </message>
    <message>
        <source>A RST before the handshake is complete: the half-open connection of %1 goes back to LISTEN, and its application never hears of it.</source>
        <comment>why.arrived-rst-embryo</comment>
        <translation>握手完成之前来了 RST：%1的半开连接退回 LISTEN，应用程序不会知道。</translation>
    </message>
    <message>
        <source>Its number is exactly what %1 expects: the connection is dead at once, and what was queued is lost.</source>
        <comment>why.arrived-rst</comment>
        <translation>它的序号正是%1所期待的：连接立即终止，排队的数据全部丢失。</translation>
    </message>
    <message>
        <source>A SYN in an existing connection proves nothing. %1 asks back with a challenge ACK: if %2 has begun anew, it answers with a RST.</source>
        <comment>why.arrived-syn-challenged</comment>
        <translation>已有连接中的 SYN 什么也证明不了。%1用 challenge ACK 反问：如果%2真的重新开始了，会回以 RST。</translation>
    </message>
    <message>
        <source>Another SYN came while %1 was still in SYN-RECEIVED: it goes back to LISTEN.</source>
        <comment>why.arrived-syn-embryo</comment>
        <translation>%1还在 SYN-RECEIVED 时又来了一个不同的 SYN：它退回 LISTEN。</translation>
    </message>
    <message>
        <source>A SYN in an existing connection is an error: without RFC 5961 %1 resets the connection.</source>
        <comment>why.arrived-syn-resets</comment>
        <translation>已有连接中出现 SYN 是错误：没有 RFC 5961 时，%1重置连接。</translation>
    </message>
    <message>
        <source>It has no ACK, and after the handshake every segment must have one: %1 throws it away.</source>
        <comment>why.arrived-no-ack</comment>
        <translation>它没有 ACK，而握手之后每个报文段都必须有：%1将其丢弃。</translation>
    </message>
    <message>
        <source>%1 in CLOSING waits for the ACK of its FIN, and this is not it.</source>
        <comment>why.arrived-closing-waits</comment>
        <translation>处于 CLOSING 的%1在等对自己 FIN 的确认，而这个不是。</translation>
    </message>
    <message>
        <source>It acknowledges something else than the SYN of %1, so it belongs to another connection: %1 answers with a RST.</source>
        <comment>why.arrived-bad-ack</comment>
        <translation>它确认的不是%1的 SYN，属于别的连接：%1回以 RST。</translation>
    </message>
    <message>
        <source>It acknowledges what %1 has not sent yet. It is thrown away, and an ACK says where %1 is.</source>
        <comment>why.arrived-ack-unsent</comment>
        <translation>它确认了%1还没有发送的内容。它被丢弃，%1用 ACK 说明自己的进度。</translation>
    </message>
    <message>
        <source>Its acknowledgment is older than any window could be: whoever sent it guesses. %1 throws it away and asks back.</source>
        <comment>why.arrived-ack-too-old</comment>
        <translation>它的确认号比任何窗口都旧：发送者是在猜。%1丢弃它并反问。</translation>
    </message>
    <message>
        <source>It acknowledges the FIN of %1, and %2 had closed before: both directions are over, and %1 forgets the connection.</source>
        <comment>why.arrived-last-ack</comment>
        <translation>它确认了%1的 FIN，而%2早已关闭：两个方向都结束了，%1清除连接。</translation>
    </message>
    <message>
        <source>The application of %1 has closed, so nobody will read this data: %1 resets the connection.</source>
        <comment>why.arrived-nobody-reads</comment>
        <translation>%1的应用程序已经关闭，没有人会读这些数据：%1重置连接。</translation>
    </message>
    <message>
        <source>%1 from %2 is lost: it never reaches %3.</source>
        <comment>why.wire-lost</comment>
        <translation>%2发出的 %1 丢失了，没有到达%3。</translation>
    </message>
    <message>
        <source>There are two of %1 now: the copy arrives at %2.</source>
        <comment>why.wire-duplicated</comment>
        <translation>%1 变成了两份：副本将在 %2 到达。</translation>
    </message>
    <message>
        <source>%1 takes longer: it arrives at %2.</source>
        <comment>why.wire-delayed</comment>
        <translation>%1 被延迟：将在 %2 到达。</translation>
    </message>
    <message>
        <source>%1 is damaged on its way: %2 will see that its checksum does not fit and throw it away.</source>
        <comment>why.wire-corrupted</comment>
        <translation>%1 在途中损坏：%2会发现校验和不符并丢弃。</translation>
    </message>
    <message>
        <source>%1 is held on the wire: time goes on, but it does not arrive until it is released.</source>
        <comment>why.wire-held</comment>
        <translation>%1 被扣在线路上：时间照常流逝，但不放行就不会到达。</translation>
    </message>
    <message>
        <source>%1 is released and reaches %2 now.</source>
        <comment>why.wire-released</comment>
        <translation>%1 被放行，现在到达%2。</translation>
    </message>
    <message>
        <source>A middlebox takes the Fast Open option out of %1: to %2 it looks as if nobody had asked.</source>
        <comment>why.wire-altered</comment>
        <translation>中间设备从 %1 中去掉了 Fast Open 选项：在%2看来，好像没有人请求过。</translation>
    </message>
    <message>
        <source>%1 finds a long queue and is marked CE instead of being lost: %2 will tell %3 by ECE.</source>
        <comment>why.wire-marked</comment>
        <translation>%1 遇到很长的队列，被标记为 CE 而不是丢弃：%2会用 ECE 告诉%3。</translation>
    </message>
    <message>
        <source>Fault rule %1 says so.</source>
        <comment>why.wire-by-rule</comment>
        <translation>这是故障规则 %1 的规定。</translation>
    </message>
    <message>
        <source>You did it.</source>
        <comment>why.wire-by-person</comment>
        <translation>这是你的操作。</translation>
    </message>
    <message>
        <source>No host has the address to which %2 sent it.</source>
        <comment>why.wire-by-no-route</comment>
        <translation>%2发往的地址没有任何主机。</translation>
    </message>
    <message>
        <source>It is the luck of the wire, and the seed decides it: the same run has it every time.</source>
        <comment>why.wire-by-luck</comment>
        <translation>这是线路上的偶然，由随机种子决定：同样的运行每次都一样。</translation>
    </message>
    <message>
        <source>The queue before the wire is full.</source>
        <comment>why.wire-by-queue</comment>
        <translation>线路前的队列满了。</translation>
    </message>
    <message>
        <source>The cable is cut.</source>
        <comment>why.wire-by-cable</comment>
        <translation>线缆已断开。</translation>
    </message>
    <message>
        <source>A box on the way does that.</source>
        <comment>why.wire-by-middlebox</comment>
        <translation>这是途中的中间设备所为。</translation>
    </message>
    <message>
        <source>%3 has no power: nobody is there to take it, or to answer.</source>
        <comment>why.wire-by-host-off</comment>
        <translation>%3没有通电：没有人接收，也没有人应答。</translation>
    </message>
    <message>
        <source>%1 tells the second one by its number: TCP takes every byte once.</source>
        <comment>why.wire-duplicated-means</comment>
        <translation>%1凭序号认出第二份：TCP 对每个字节只接收一次。</translation>
    </message>
    <message>
        <source>If the answer comes later than the RTO, %1 will take it as lost and send it again.</source>
        <comment>why.wire-delayed-means</comment>
        <translation>如果应答晚于 RTO，%1会当作丢失而重传。</translation>
    </message>
    <message>
        <source>It was forged: no connection misses it.</source>
        <comment>why.loss-forged</comment>
        <translation>它是伪造的：没有连接会缺少它。</translation>
    </message>
    <message>
        <source>A RST is not acknowledged and never sent again: %2 goes on believing in the connection until it sends something.</source>
        <comment>why.loss-rst</comment>
        <translation>RST 不被确认，也不会重传：%2会一直以为连接还在，直到它自己发送内容。</translation>
    </message>
    <message>
        <source>Nobody but %1 knows of the SYN: its retransmission timer will send it again.</source>
        <comment>why.loss-syn</comment>
        <translation>除了%1没有人知道这个 SYN：它的重传定时器会重发。</translation>
    </message>
    <message>
        <source>Both sides will notice: %1 has a timer for the SYN,ACK, and %2 has one for its SYN.</source>
        <comment>why.loss-syn-ack</comment>
        <translation>双方都会察觉：%1为 SYN,ACK 设了定时器，%2也为自己的 SYN 设了定时器。</translation>
    </message>
    <message>
        <source>TCP is not told. Either later data makes %2 repeat its ACK, or the retransmission timer of %1 fires.</source>
        <comment>why.loss-data</comment>
        <translation>TCP 不会被告知。要么后续数据使%2重复确认，要么%1的重传定时器到期。</translation>
    </message>
    <message>
        <source>%1 has a timer for its FIN and will send it again; %2 does not know yet that the other side has closed.</source>
        <comment>why.loss-fin</comment>
        <translation>%1为 FIN 设了定时器，会重发；%2还不知道对方已经关闭。</translation>
    </message>
    <message>
        <source>A pure ACK is not acknowledged and has no timer: %1 does not notice. Whoever waits for it, %2, will send again, or a later ACK says it all.</source>
        <comment>why.loss-ack</comment>
        <translation>纯 ACK 不被确认，也没有定时器：%1不会察觉。等待它的%2会重发，或者后面的 ACK 补上全部内容。</translation>
    </message>
    <message>
        <source>The application of %1 called listen(): it waits for a SYN.</source>
        <comment>why.state-listen</comment>
        <translation>%1的应用程序调用了 listen()：等待 SYN。</translation>
    </message>
    <message>
        <source>Nobody completed the handshake, and %1 has repeated its SYN,ACK often enough: the half-open connection is forgotten. The listener never stopped.</source>
        <comment>why.state-embryo-given-up</comment>
        <translation>没有人来完成握手，%1也已重发了足够多次 SYN,ACK：清除这个半开连接。监听从未停止。</translation>
    </message>
    <message>
        <source>%3 ended the half-open connection: %1 goes back to LISTEN, and its application never hears of it.</source>
        <comment>why.state-embryo-reset</comment>
        <translation>%3 结束了这个半开连接：%1退回 LISTEN，应用程序不会知道。</translation>
    </message>
    <message>
        <source>connect() made a SYN: %1 has asked and waits for the answer of %2.</source>
        <comment>why.state-syn-sent</comment>
        <translation>connect() 发出了 SYN：%1已提出请求，等待%2应答。</translation>
    </message>
    <message>
        <source>%3 arrived, and %1 answers it. It knows that %2 can send, not yet that %2 can hear.</source>
        <comment>why.state-syn-received</comment>
        <translation>%3 到达，%1作出应答。它知道%2能发送，但还不知道%2能否收到。</translation>
    </message>
    <message>
        <source>A SYN came where %1 expected a SYN,ACK: both sides open at once.</source>
        <comment>why.state-syn-received-crossed</comment>
        <translation>%1等的是 SYN,ACK，来的却是 SYN：双方同时打开。</translation>
    </message>
    <message>
        <source>The ACK brought a valid SYN cookie back: %1 makes the TCB from it, and the same ACK completes the handshake.</source>
        <comment>why.state-syn-received-cookie</comment>
        <translation>ACK 带回了有效的 SYN cookie：%1据此建立 TCB，同一个 ACK 随即完成握手。</translation>
    </message>
    <message>
        <source>%3 acknowledges the SYN of %1: %1 knows that both directions work. %2 does not know it yet.</source>
        <comment>why.state-established-client</comment>
        <translation>%3 确认了%1的 SYN：%1知道两个方向都通了，而%2还不知道。</translation>
    </message>
    <message>
        <source>%3 acknowledges the SYN of %1: now %1 knows, too, that both directions work.</source>
        <comment>why.state-established-server</comment>
        <translation>%3 确认了%1的 SYN：现在%1也知道两个方向都通了。</translation>
    </message>
    <message>
        <source>What if two messages were all: %1 is ESTABLISHED after a mere SYN, which may be an old duplicate.</source>
        <comment>why.state-established-two-way</comment>
        <translation>假设只有两次握手：%1仅凭一个 SYN 就进入 ESTABLISHED，而它可能是旧的重复报文段。</translation>
    </message>
    <message>
        <source>The application of %1 called %4(): %1 has sent, or will send, its FIN and waits for the ACK.</source>
        <comment>why.state-fin-wait-1</comment>
        <translation>%1的应用程序调用了 %4()：%1已发送或即将发送 FIN，并等待确认。</translation>
    </message>
    <message>
        <source>The application of %1 had closed before the handshake was complete; now its FIN may go.</source>
        <comment>why.state-fin-wait-1-queued</comment>
        <translation>%1的应用程序在握手完成之前就已关闭；现在可以发送 FIN 了。</translation>
    </message>
    <message>
        <source>%3 acknowledges the FIN of %1. Its direction is closed; %2 may go on sending as long as it likes.</source>
        <comment>why.state-fin-wait-2</comment>
        <translation>%3 确认了%1的 FIN。这个方向已关闭；%2仍可继续发送，时间不限。</translation>
    </message>
    <message>
        <source>%3 brought the FIN of %2. %1 can still send; it stays here until its own application closes.</source>
        <comment>why.state-close-wait</comment>
        <translation>%3 带来%2的 FIN。%1仍可发送，会一直停留在此，直到自己的应用程序关闭。</translation>
    </message>
    <message>
        <source>The FINs have crossed: %2 has closed too, but has not acknowledged the FIN of %1 yet.</source>
        <comment>why.state-closing</comment>
        <translation>两个 FIN 在途中交错：%2也关闭了，但还没有确认%1的 FIN。</translation>
    </message>
    <message>
        <source>%2 had closed, and now the FIN of %1 leaves as well: only its ACK is missing.</source>
        <comment>why.state-last-ack</comment>
        <translation>%2早已关闭，现在%1的 FIN 也发出了：只差对它的确认。</translation>
    </message>
    <message>
        <source>Both FINs have been acknowledged. %1 sent the last ACK and cannot know whether it arrives, so it waits %4 (twice the MSL).</source>
        <comment>why.state-time-wait</comment>
        <translation>双方的 FIN 都已确认。%1发出了最后一个 ACK，却无法得知它是否到达，所以等待 %4（两倍 MSL）。</translation>
    </message>
    <message>
        <source>Should %1 repeat its FIN, somebody is there to answer; and old segments die before the same ports are used again.</source>
        <comment>why.state-time-wait-means</comment>
        <translation>如果%1重发 FIN，还有人应答；同时让旧报文段在端口被重用之前消失。</translation>
    </message>
    <message>
        <source>The connection of %1 is over.</source>
        <comment>why.state-closed</comment>
        <translation>%1的连接结束了。</translation>
    </message>
    <message>
        <source>%1 aborts: the connection is gone at once, from %3.</source>
        <comment>why.state-closed-abort</comment>
        <translation>%1中止连接：从 %3 直接消失。</translation>
    </message>
    <message>
        <source>The application closed before the handshake was complete: there is nothing to wind up.</source>
        <comment>why.state-closed-before-open</comment>
        <translation>应用程序在握手完成之前就关闭了：没有什么需要收尾。</translation>
    </message>
    <message>
        <source>%1 closed with unread data: that ends the connection at once, with a RST.</source>
        <comment>why.state-closed-unread</comment>
        <translation>%1在仍有未读数据时关闭：连接立即以 RST 结束。</translation>
    </message>
    <message>
        <source>%1 lost its memory: nobody listens any more.</source>
        <comment>why.state-closed-listener-lost</comment>
        <translation>%1丢失了全部状态：不再有人监听。</translation>
    </message>
    <message>
        <source>%1 lost this connection (it was in %3), and no segment says so: %2 still believes in it.</source>
        <comment>why.state-closed-memory-lost</comment>
        <translation>%1丢失了这个连接（原处于 %3），没有任何报文段说明：%2仍以为它存在。</translation>
    </message>
    <message>
        <source>TIME-WAIT of %1 has lasted %2: nothing of this connection can be on its way any more.</source>
        <comment>why.state-closed-2msl</comment>
        <translation>%1的 TIME-WAIT 已持续 %2：这个连接的报文段不可能还在途中。</translation>
    </message>
    <message>
        <source>Nobody has held this socket of %1 for %2, and no FIN came: the system forgets it (RFC 9293 would wait for ever).</source>
        <comment>why.state-closed-fin-wait-2</comment>
        <translation>%1的这个 socket 已经 %2 无人持有，FIN 也没有来：系统清除它（按 RFC 9293 会一直等下去）。</translation>
    </message>
    <message>
        <source>%3 keep-alive probes had no answer: %1 takes %2 for dead, and its application gets ETIMEDOUT.</source>
        <comment>why.state-closed-keep-alive</comment>
        <translation>%3 次保活探测都没有应答：%1认为%2已经不在，应用程序得到 ETIMEDOUT。</translation>
    </message>
    <message>
        <source>What %1 sent was not acknowledged within the user timeout: the connection is given up.</source>
        <comment>why.state-closed-user-timeout</comment>
        <translation>%1发出的内容在用户超时时间内没有被确认：放弃连接。</translation>
    </message>
    <message>
        <source>%1 has sent it %3 times again without an answer from %2: it gives up, and its application gets ETIMEDOUT.</source>
        <comment>why.state-closed-given-up</comment>
        <translation>%1已重传 %3 次，%2始终没有应答：放弃，应用程序得到 ETIMEDOUT。</translation>
    </message>
    <message>
        <source>A RST answered the SYN of %1: %2 refuses, and connect() fails with ECONNREFUSED.</source>
        <comment>why.state-closed-refused</comment>
        <translation>%1的 SYN 得到了 RST：%2拒绝，connect() 以 ECONNREFUSED 失败。</translation>
    </message>
    <message>
        <source>A newer SYN came in TIME-WAIT: %1 ends the old connection early to make room for the new one.</source>
        <comment>why.state-closed-new-syn</comment>
        <translation>TIME-WAIT 中来了更新的 SYN：%1提前结束旧连接，为新连接让位。</translation>
    </message>
    <message>
        <source>A RST with the right number ended the connection in %3: no goodbye, no TIME-WAIT.</source>
        <comment>why.state-closed-reset</comment>
        <translation>序号正确的 RST 在 %3 终止了连接：没有告别，也没有 TIME-WAIT。</translation>
    </message>
    <message>
        <source>Data came for a socket that %1 had closed: nobody would read it, so the connection ends.</source>
        <comment>why.state-closed-nobody-reads</comment>
        <translation>数据发给了%1已关闭的 socket：没有人会读，连接就此结束。</translation>
    </message>
    <message>
        <source>The FIN of %1 is acknowledged, and %2 had closed first: nothing is left to wait for, and %1 needs no TIME-WAIT.</source>
        <comment>why.state-closed-last-ack</comment>
        <translation>%1的 FIN 已被确认，而%2先行关闭：没有什么可等的，%1不需要 TIME-WAIT。</translation>
    </message>
    <message>
        <source>%1 is ready to be called on port %5: from now on a SYN to it is answered. Nothing is sent.</source>
        <comment>why.call-listen</comment>
        <translation>%1准备好在端口 %5 上接受连接：从现在起会应答发来的 SYN。此时不发送任何内容。</translation>
    </message>
    <message>
        <source>The application of %1 asks for a connection to %2: TCP chooses a port and an initial sequence number and sends a SYN.</source>
        <comment>why.call-connect</comment>
        <translation>%1的应用程序请求连接%2：TCP 选择端口和初始序号，发出 SYN。</translation>
    </message>
    <message>
        <source>The application of %1 takes a finished connection from the accept queue. TCP did the handshake without it.</source>
        <comment>why.call-accept</comment>
        <translation>%1的应用程序从 accept 队列取走一个已完成的连接。握手是 TCP 自己完成的。</translation>
    </message>
    <message>
        <source>The application of %1 hands %3 B to TCP. When they leave is for TCP to decide: window, congestion window, Nagle.</source>
        <comment>why.call-write</comment>
        <translation>%1的应用程序把 %3 B 交给 TCP。何时发出由 TCP 决定：接收窗口、拥塞窗口、Nagle。</translation>
    </message>
    <message>
        <source>The application of %1 asks for what has arrived in order. Reading makes room, so the window can open.</source>
        <comment>why.call-read</comment>
        <translation>%1的应用程序索取按序到达的数据。读走数据会腾出空间，窗口因而可以打开。</translation>
    </message>
    <message>
        <source>%1 closes its sending direction only: a FIN goes, but it still reads what %2 sends. State: %4.</source>
        <comment>why.call-shutdown</comment>
        <translation>%1只关闭发送方向：发出 FIN，但仍读取%2发来的数据。状态：%4。</translation>
    </message>
    <message>
        <source>The application of %1 is done with the socket: a FIN follows the last byte, and TCP winds up alone. State: %4.</source>
        <comment>why.call-close</comment>
        <translation>%1的应用程序不再使用这个 socket：FIN 跟在最后一个字节之后，其余由 TCP 自行收尾。状态：%4。</translation>
    </message>
    <message>
        <source>%1 closes while data that has arrived is unread: it would be lost silently, so TCP sends a RST instead of a FIN.</source>
        <comment>why.call-close-unread</comment>
        <translation>%1在仍有已到达未读的数据时关闭：数据会悄悄丢失，所以 TCP 发 RST 而不是 FIN。</translation>
    </message>
    <message>
        <source>%1 throws the connection away: what was to be sent is dropped, and a RST tells %2 (SO_LINGER 0).</source>
        <comment>why.call-abort</comment>
        <translation>%1抛弃连接：待发数据被丢弃，用 RST 通知%2（SO_LINGER 0）。</translation>
    </message>
    <message>
        <source>One socket of %1 is gone and no segment says so, as after a crash of that part alone.</source>
        <comment>why.call-vanish</comment>
        <translation>%1的一个 socket 消失了，没有报文段说明，就像只有这一部分崩溃。</translation>
    </message>
    <message>
        <source>%1 loses its power. Everything it knew is gone, nothing is sent, and nothing will be answered.</source>
        <comment>why.call-power-off</comment>
        <translation>%1断电。它所知道的一切都消失了，不发送任何内容，也不再应答。</translation>
    </message>
    <message>
        <source>%1 starts anew and remembers no connection. What %2 still sends to old ones will get a RST.</source>
        <comment>why.call-reboot</comment>
        <translation>%1重新启动，不记得任何连接。%2再向旧连接发送内容，会得到 RST。</translation>
    </message>
    <message>
        <source>%1 takes a new Fast Open key; cookies made with the one before still count, and are replaced.</source>
        <comment>why.call-rotate-key</comment>
        <translation>%1更换 Fast Open 密钥；用上一个密钥生成的 cookie 仍然有效，并会被更新。</translation>
    </message>
    <message>
        <source>%1 takes a new Fast Open key and forgets the old one: cookies that were given before are worthless.</source>
        <comment>why.call-forget-key</comment>
        <translation>%1更换 Fast Open 密钥并忘掉旧的：以前发放的 cookie 全部作废。</translation>
    </message>
    <message>
        <source>%1 has a new address. A connection is named by its addresses and ports, so the old ones cannot be reached any more.</source>
        <comment>why.call-renumber</comment>
        <translation>%1换了新地址。连接由地址和端口标识，旧连接再也无法到达。</translation>
    </message>
    <message>
        <source>The call has not come back: %1 blocks in it.</source>
        <comment>why.call-waits</comment>
        <translation>调用尚未返回：%1阻塞在其中。</translation>
    </message>
    <message>
        <source>It came back at %1, after %2.</source>
        <comment>why.call-returned-later</comment>
        <translation>它在 %1 返回，历时 %2。</translation>
    </message>
    <message>
        <source>It came back at %1 with %2 B.</source>
        <comment>why.call-read-returned</comment>
        <translation>它在 %1 返回，得到 %2 B。</translation>
    </message>
    <message>
        <source>It came back at %1 with 0 B: the other side has closed its direction (EOF).</source>
        <comment>why.call-eof</comment>
        <translation>它在 %1 返回 0 B：对方已关闭它的方向（EOF）。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: a RST answered the SYN.</source>
        <comment>why.error-econnrefused</comment>
        <translation>它在 %2 以 %1 失败：SYN 得到的是 RST。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: a RST ended the connection.</source>
        <comment>why.error-econnreset</comment>
        <translation>它在 %2 以 %1 失败：连接被 RST 终止。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: no answer came, however often TCP tried.</source>
        <comment>why.error-etimedout</comment>
        <translation>它在 %2 以 %1 失败：TCP 尝试多次，始终没有应答。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: the connection was thrown away on this side.</source>
        <comment>why.error-econnaborted</comment>
        <translation>它在 %2 以 %1 失败：连接在本方被抛弃。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: there is no connection for it.</source>
        <comment>why.error-enotconn</comment>
        <translation>它在 %2 以 %1 失败：没有对应的连接。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: this direction is closed, so nothing can be sent any more.</source>
        <comment>why.error-epipe</comment>
        <translation>它在 %2 以 %1 失败：这个方向已关闭，不能再发送。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: there is a connection already.</source>
        <comment>why.error-eisconn</comment>
        <translation>它在 %2 以 %1 失败：连接已经存在。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: nobody listens.</source>
        <comment>why.error-einval</comment>
        <translation>它在 %2 以 %1 失败：没有在监听。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: somebody listens on this port already.</source>
        <comment>why.error-eaddrinuse</comment>
        <translation>它在 %2 以 %1 失败：这个端口已经在监听。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: the same four-tuple is still in use, perhaps in TIME-WAIT.</source>
        <comment>why.error-eaddrnotavail</comment>
        <translation>它在 %2 以 %1 失败：同样的四元组仍被占用，可能处于 TIME-WAIT。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: a read waits already.</source>
        <comment>why.error-ealready</comment>
        <translation>它在 %2 以 %1 失败：已有一个 read 在等待。</translation>
    </message>
    <message>
        <source>It failed with %1 at %2: the host has no power.</source>
        <comment>why.error-ehostdown</comment>
        <translation>它在 %2 以 %1 失败：主机没有通电。</translation>
    </message>
    <message>
        <source>The application of %1 gets %2 B, from offset %3 of the stream of %4.</source>
        <comment>why.delivered</comment>
        <translation>%1的应用程序得到 %2 B，从%4的字节流偏移 %3 处开始。</translation>
    </message>
    <message>
        <source>These are not the bytes that %1 wrote: something old or forged got in between.</source>
        <comment>why.delivered-wrong</comment>
        <translation>这不是%1写入的字节：混进了旧的或伪造的数据。</translation>
    </message>
    <message>
        <source>Reading makes room: the receive window goes from %1 to %2 B.</source>
        <comment>why.delivered-window</comment>
        <translation>读取腾出了空间：接收窗口从 %1 变为 %2 B。</translation>
    </message>
    <message>
        <source>They arrived in order, each once: that is all that %1 ever sees of segments.</source>
        <comment>why.delivered-means</comment>
        <translation>它们按序到达，每个字节恰好一次：关于报文段，%1的应用程序只能看到这些。</translation>
    </message>
    <message>
        <source>They had arrived before; %1 was not ready to read until now.</source>
        <comment>why.delivered-waited</comment>
        <translation>它们早已到达，%1直到现在才来读取。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>why.small-direction</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>sent %1</source>
        <comment>why.small-sent</comment>
        <translation>%1 发出</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <comment>why.small-arrived</comment>
        <translation>%1 到达</translation>
    </message>
    <message>
        <source>on the wire, %1</source>
        <comment>why.small-wire</comment>
        <translation>线路上，%1</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>why.small-at</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>why.small-host</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>a copy</source>
        <comment>why.small-copy</comment>
        <translation>副本</translation>
    </message>
    <message>
        <source>sent again</source>
        <comment>why.small-again</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>retransmission %1</source>
        <comment>why.small-again-nth</comment>
        <translation>第 %1 次重传</translation>
    </message>
    <message>
        <source>retransmission %1 of %2</source>
        <comment>why.small-again-of</comment>
        <translation>第 %1 次重传，最多 %2 次</translation>
    </message>
    <message>
        <source>by you</source>
        <comment>why.small-by-person</comment>
        <translation>由你操作</translation>
    </message>
    <message>
        <source>by the application</source>
        <comment>why.small-by-application</comment>
        <translation>由应用程序调用</translation>
    </message>
    <message>
        <source>%1 was lost on the wire at %2.</source>
        <comment>why.lack-segment-lost</comment>
        <translation>%1 于 %2 在线路上丢失。</translation>
    </message>
    <message>
        <source>%1 arrived damaged at %2 and was thrown away.</source>
        <comment>why.lack-segment-damaged</comment>
        <translation>%1 于 %2 到达，但已损坏，被丢弃。</translation>
    </message>
    <message>
        <source>%1, sent at %2, had not arrived yet: nothing was lost, it was only late.</source>
        <comment>why.lack-segment-late</comment>
        <translation>%2 发出的 %1 当时还没有到达：并没有丢失，只是晚了。</translation>
    </message>
    <message>
        <source>%3 had it, but the answer %1 was lost on the wire at %2.</source>
        <comment>why.lack-answer-lost</comment>
        <translation>%3其实已收到，但它的应答 %1 于 %2 在线路上丢失。</translation>
    </message>
    <message>
        <source>%3 had it, but the answer %1 arrived damaged at %2.</source>
        <comment>why.lack-answer-damaged</comment>
        <translation>%3其实已收到，但它的应答 %1 于 %2 到达时已损坏。</translation>
    </message>
    <message>
        <source>%3 had it, but the answer %1, sent at %2, was still on its way.</source>
        <comment>why.lack-answer-late</comment>
        <translation>%3其实已收到，但它在 %2 发出的应答 %1 还在路上。</translation>
    </message>
    <message>
        <source>%3 got %1 at %2 and did not answer it.</source>
        <comment>why.lack-ignored</comment>
        <translation>%3在 %2 收到了 %1，但没有应答。</translation>
    </message>
    <message>
        <source>If nothing comes, it goes once more in %2.</source>
        <comment>why.again-next</comment>
        <translation>如果仍无应答，%2 后再重传一次。</translation>
    </message>
    <message>
        <source>It is the last attempt: if nothing comes within %2, %1 gives up.</source>
        <comment>why.again-last</comment>
        <translation>这是最后一次：%2 内仍无应答，%1就放弃。</translation>
    </message>
    <message>
        <source>The wire is busy: it waits in the queue and departs at %1.</source>
        <comment>why.sent-queues</comment>
        <translation>线路正忙：它在队列中等待，%1 才真正上线路。</translation>
    </message>
    <message>
        <source>A third party put %1 on the wire and signed it with the address of %2.</source>
        <comment>why.sent-forged</comment>
        <translation>第三方把 %1 放上线路，并冒用%2的地址。</translation>
    </message>
    <message>
        <source>TCP does not authenticate anybody: %1 can judge it by addresses, ports and numbers only.</source>
        <comment>why.sent-forged-means</comment>
        <translation>TCP 不做身份认证：%1只能根据地址、端口和序号来判断。</translation>
    </message>
    <message>
        <source>connect() opens a connection from %1 to %2. The SYN carries the initial sequence number %3.</source>
        <comment>why.sent-syn</comment>
        <translation>connect() 由%1向%2发起连接。SYN 携带初始序号 %3。</translation>
    </message>
    <message>
        <source>A SYN uses up one sequence number: it is %1, and the first byte of data will be %2.</source>
        <comment>why.sent-syn-means</comment>
        <translation>SYN 占用一个序号：它是 %1，数据的第一个字节将是 %2。</translation>
    </message>
    <message>
        <source>%1 has a Fast Open cookie from an earlier connection to %2, so %3 B of data ride in the SYN and save a round trip.</source>
        <comment>why.sent-syn-data</comment>
        <translation>%1持有上次连接%2时得到的 Fast Open cookie，因此 %3 B 数据随 SYN 发出，省去一个往返时间。</translation>
    </message>
    <message>
        <source>%3 B of data ride in the SYN without any cookie. This is a “what if”: RFC 7413 forbids it.</source>
        <comment>why.sent-syn-data-without-cookie</comment>
        <translation>%3 B 数据随 SYN 发出，却没有 cookie。这是一个“假设”：RFC 7413 不允许这样做。</translation>
    </message>
    <message>
        <source>It has no Fast Open cookie of %2 yet and asks for one: with it the next connection can send data in its SYN.</source>
        <comment>why.sent-syn-cookie-request</comment>
        <translation>它还没有%2的 Fast Open cookie，于是请求一个：下次连接就能在 SYN 中携带数据。</translation>
    </message>
    <message>
        <source>What if SYN and ACK went apart: %1 sends its own SYN as a message of its own. Nothing is gained but a fourth message.</source>
        <comment>why.sent-syn-apart</comment>
        <translation>假设 SYN 与 ACK 分开发送：%1单独发出自己的 SYN。除了多出第四个报文段，什么也没有得到。</translation>
    </message>
    <message>
        <source>The retransmission timer of %1 fired after %2: no answer to its SYN had come.</source>
        <comment>why.sent-syn-again</comment>
        <translation>%1的重传定时器在 %2 后到期：SYN 一直没有得到应答。</translation>
    </message>
    <message>
        <source>%1 had answered a bad acknowledgment with a RST. It does not wait for the RTO then: what was in the way is probably gone, so %2 later the SYN goes again (Linux).</source>
        <comment>why.sent-syn-again-soon</comment>
        <translation>%1刚用 RST 回应了一个错误的确认号。这时它不等 RTO：障碍多半已经消除，所以 %2 后就重发 SYN（Linux 的做法）。</translation>
    </message>
    <message>
        <source>A SYN from %2 reached a port on which %1 listens. %1 answers with its own SYN (initial sequence number %3) and the ACK of the other in one segment.</source>
        <comment>why.sent-syn-ack</comment>
        <translation>%2的 SYN 到达了%1正在监听的端口。%1用一个报文段回答：自己的 SYN（初始序号 %3），同时确认对方的 SYN。</translation>
    </message>
    <message>
        <source>ack=%2 is the number after the SYN: that is the next one %1 expects.</source>
        <comment>why.sent-syn-ack-means</comment>
        <translation>ack=%2 是对方 SYN 之后的序号，也就是%1期待的下一个序号。</translation>
    </message>
    <message>
        <source>The SYNs have crossed: %1 had sent a SYN and got a SYN, not a SYN,ACK. It sends its SYN again, this time with the ACK.</source>
        <comment>why.sent-syn-ack-crossed</comment>
        <translation>两个 SYN 在途中交错：%1发出 SYN 后，收到的是 SYN 而不是 SYN,ACK。于是它带上 ACK 再发一次自己的 SYN。</translation>
    </message>
    <message>
        <source>%1 keeps nothing of this SYN. The sequence number of its answer is a SYN cookie, made of addresses, ports, time and a secret; the third ACK of %2 will bring it back.</source>
        <comment>why.sent-syn-ack-cookie</comment>
        <translation>%1不为这个 SYN 保存任何状态。应答的序号就是 SYN cookie，由地址、端口、时间和密钥算出；%2的第三个 ACK 会把它带回来。</translation>
    </message>
    <message>
        <source>ack=%1 acknowledges the SYN and the %2 B of data in it: the cookie was valid.</source>
        <comment>why.sent-syn-ack-data-taken</comment>
        <translation>ack=%1 既确认了 SYN，也确认了其中的 %2 B 数据：cookie 有效。</translation>
    </message>
    <message>
        <source>ack=%1 acknowledges the SYN alone, not the %2 B of data in it: %3 will send them again after the handshake.</source>
        <comment>why.sent-syn-ack-data-refused</comment>
        <translation>ack=%1 只确认 SYN，不确认其中的 %2 B 数据：%3会在握手之后重发这些数据。</translation>
    </message>
    <message>
        <source>It brings a Fast Open cookie for the next connection of %1.</source>
        <comment>why.sent-syn-ack-gives-cookie</comment>
        <translation>它带来一个 Fast Open cookie，供%1下次连接使用。</translation>
    </message>
    <message>
        <source>What if two messages were all: %1 is ESTABLISHED already and nobody will confirm its SYN.</source>
        <comment>why.sent-syn-ack-two-way</comment>
        <translation>假设只有两次握手：%1此刻已进入 ESTABLISHED，不会有人确认它的 SYN。</translation>
    </message>
    <message>
        <source>The retransmission timer of %1 fired: its SYN,ACK was never acknowledged.</source>
        <comment>why.sent-syn-ack-again</comment>
        <translation>%1的重传定时器到期：它的 SYN,ACK 一直没有被确认。</translation>
    </message>
    <message>
        <source>The same SYN came again: so %2 seems not to have got the SYN,ACK, and %1 repeats it without waiting for its timer.</source>
        <comment>why.sent-syn-ack-again-syn</comment>
        <translation>同一个 SYN 又来了：说明%2似乎没有收到 SYN,ACK，%1不等定时器就重发一次。</translation>
    </message>
    <message>
        <source>%1 tells %2 by a RST that it has no such connection.</source>
        <comment>why.sent-rst</comment>
        <translation>%1用 RST 告诉%2：没有这个连接。</translation>
    </message>
    <message>
        <source>Nobody listens on this port of %1, so the SYN is refused at once.</source>
        <comment>why.sent-rst-refused</comment>
        <translation>%1的这个端口没有人监听，SYN 立即被拒绝。</translation>
    </message>
    <message>
        <source>%3 belongs to no connection that %1 knows. The RST tells %2, which would otherwise believe in it for ever.</source>
        <comment>why.sent-rst-unknown</comment>
        <translation>%3 不属于%1已知的任何连接。RST 把这一点告诉%2，否则%2会一直以为连接还在。</translation>
    </message>
    <message>
        <source>%1 is in LISTEN and has sent nothing, so no acknowledgment can be right: %3 is answered by a RST.</source>
        <comment>why.sent-rst-listen</comment>
        <translation>%1处于 LISTEN，什么都没有发过，所以任何确认都不可能正确：用 RST 回应 %3。</translation>
    </message>
    <message>
        <source>%3 acknowledges something that %1 has not sent in this connection: it belongs to an old one. The RST tells %2.</source>
        <comment>why.sent-rst-syn-sent</comment>
        <translation>%3 确认的内容%1在本连接中并没有发过：它属于旧连接。RST 把这一点告诉%2。</translation>
    </message>
    <message>
        <source>%3 acknowledges something else than the SYN of %1, so it does not complete this handshake.</source>
        <comment>why.sent-rst-bad-ack</comment>
        <translation>%3 确认的不是%1的 SYN，不能完成这次握手。</translation>
    </message>
    <message>
        <source>A SYN came into a connection that exists. Without RFC 5961 that is an error, and %1 resets it.</source>
        <comment>why.sent-rst-syn</comment>
        <translation>已建立的连接中来了一个 SYN。没有 RFC 5961 时这是错误，%1重置连接。</translation>
    </message>
    <message>
        <source>The application of %1 has closed and nobody will read what %2 still sends: the RST says that it is lost.</source>
        <comment>why.sent-rst-nobody-reads</comment>
        <translation>%1的应用程序已经关闭，%2再发来的数据没有人读：RST 告诉对方数据已丢失。</translation>
    </message>
    <message>
        <source>The accept queue of %1 is full, and it is set to refuse instead of to keep silent.</source>
        <comment>why.sent-rst-accept-queue</comment>
        <translation>%1的 accept 队列已满，而且被设置为拒绝而不是沉默。</translation>
    </message>
    <message>
        <source>%1 calls close() while %2 B that have arrived are unread. They are lost, so it sends a RST instead of a FIN.</source>
        <comment>why.sent-rst-unread</comment>
        <translation>%1调用 close() 时还有 %2 B 已到达的数据未读。这些数据丢失了，所以发 RST 而不是 FIN。</translation>
    </message>
    <message>
        <source>%1 aborts: the connection ends at once, and what was still to be sent is thrown away.</source>
        <comment>why.sent-rst-abort</comment>
        <translation>%1中止连接：连接立即结束，尚未发送的数据被丢弃。</translation>
    </message>
    <message>
        <source>No keep-alive probe of %1 was answered. It gives up and says so with a RST, in case %2 is alive after all.</source>
        <comment>why.sent-rst-keep-alive</comment>
        <translation>%1的保活探测全都没有应答。它放弃连接，并用 RST 通知对方，以防%2其实还在。</translation>
    </message>
    <message>
        <source>%1 sends %2 B that the application had handed over.</source>
        <comment>why.sent-data</comment>
        <translation>%1发送应用程序已交付的 %2 B 数据。</translation>
    </message>
    <message>
        <source>The application of %1 has just written %2 B; %3 B of them leave in this segment.</source>
        <comment>why.sent-data-write</comment>
        <translation>%1的应用程序刚写入 %2 B，其中 %3 B 随这个报文段发出。</translation>
    </message>
    <message>
        <source>The window of %2 is shut, so %1 asks with %3 B whether it has opened: the answer tells the window.</source>
        <comment>why.sent-data-probe</comment>
        <translation>%2的窗口已关闭，%1用 %3 B 数据探测它是否重新打开：应答会带来新的窗口。</translation>
    </message>
    <message>
        <source>No ACK had come for what %1 sent last. A tail loss probe asks before the RTO does, with %2 B that were waiting anyway.</source>
        <comment>why.sent-data-tail-probe</comment>
        <translation>%1最后发出的数据没有等到 ACK。尾部丢失探测抢在 RTO 之前发问，用的正是原本待发的 %2 B。</translation>
    </message>
    <message>
        <source>%1 had held %2 B back to avoid a silly window, for %3 at most: now they leave all the same.</source>
        <comment>why.sent-data-override</comment>
        <translation>为避免糊涂窗口，%1扣住了这 %2 B，最多 %3：现在照样发出。</translation>
    </message>
    <message>
        <source>%2 completed the handshake for %1: what the application had written before may leave now.</source>
        <comment>why.sent-data-handshake</comment>
        <translation>%2 使%1完成了握手：应用程序先前写入的数据现在可以发出。</translation>
    </message>
    <message>
        <source>%2 repeats an acknowledgment: a segment has left the network, so %1 may send a new one although no loss is proven yet (limited transmit).</source>
        <comment>why.sent-data-limited</comment>
        <translation>%2 是重复确认：说明有一个报文段离开了网络，虽然还不能断定丢失，%1可以发一个新的（有限传送）。</translation>
    </message>
    <message>
        <source>The window of %2 had been shut. %3 opened it, and what had waited leaves.</source>
        <comment>why.sent-data-window-opened</comment>
        <translation>%2的接收窗口此前关闭。%3 把它打开，等待的数据得以发出。</translation>
    </message>
    <message>
        <source>The window of %2 had been full. %3 moved its right edge, so %1 may send more.</source>
        <comment>why.sent-data-window</comment>
        <translation>%2的接收窗口此前已占满。%3 推动了窗口右边界，%1可以继续发送。</translation>
    </message>
    <message>
        <source>%1 had as much in flight as its congestion window allows. %2 made room; cwnd is %3 B now.</source>
        <comment>why.sent-data-cwnd</comment>
        <translation>%1的在途数据已达到拥塞窗口的上限。%2 腾出了空间，现在 cwnd 为 %3 B。</translation>
    </message>
    <message>
        <source>%1 had held these %3 B back because something short was still unacknowledged (Nagle). %2 let them go.</source>
        <comment>why.sent-data-nagle</comment>
        <translation>按 Nagle 算法，还有未确认的短报文段时，%1扣住了这 %3 B。%2 到达后得以发出。</translation>
    </message>
    <message>
        <source>%2 let %1 go on: %3 B that had been waiting leave.</source>
        <comment>why.sent-data-ack</comment>
        <translation>%2 让%1得以继续：等待中的 %3 B 发出。</translation>
    </message>
    <message>
        <source>The application has closed behind these bytes, so the FIN rides on the last of them.</source>
        <comment>why.sent-data-with-fin</comment>
        <translation>应用程序在这些字节之后已经关闭，所以 FIN 搭在最后一段数据上。</translation>
    </message>
    <message>
        <source>It is full: %1 B is the most that one segment to this peer may carry (MSS less options).</source>
        <comment>why.size-full</comment>
        <translation>报文段是满的：%1 B 是发给对方的单个报文段的上限（MSS 减去选项）。</translation>
    </message>
    <message>
        <source>These %1 B are all that is there: PSH says that nothing else is coming for now.</source>
        <comment>why.size-last</comment>
        <translation>这 %1 B 就是全部：PSH 表示眼下没有更多数据。</translation>
    </message>
    <message>
        <source>It has only %1 B because the windows had no more room.</source>
        <comment>why.size-window</comment>
        <translation>只有 %1 B，因为窗口没有更多空间。</translation>
    </message>
    <message>
        <source>URG and urgent pointer %1 say where the urgent data ends.</source>
        <comment>why.sent-urgent</comment>
        <translation>URG 和紧急指针 %1 指出紧急数据的结尾。</translation>
    </message>
    <message>
        <source>The application of %1 called %2(): nothing more will come from here, and the FIN says so.</source>
        <comment>why.sent-fin</comment>
        <translation>%1的应用程序调用了 %2()：这一侧不再发送数据，FIN 就是说明。</translation>
    </message>
    <message>
        <source>%3 had closed before; now %1 calls %2() too. Its FIN is the last thing it sends.</source>
        <comment>why.sent-fin-last</comment>
        <translation>%3已先关闭；现在%1也调用了 %2()。FIN 是它最后要发的内容。</translation>
    </message>
    <message>
        <source>The application of %1 had closed earlier, but the FIN had to wait its turn behind what was to be sent first.</source>
        <comment>why.sent-fin-later</comment>
        <translation>%1的应用程序早已关闭，但 FIN 必须排在先要发送的内容之后。</translation>
    </message>
    <message>
        <source>The window of %2 is shut. The FIN of %1 serves as the probe: it uses a number, so it must be answered.</source>
        <comment>why.sent-fin-probe</comment>
        <translation>%2的窗口已关闭。%1的 FIN 充当探测：它占用一个序号，对方必须应答。</translation>
    </message>
    <message>
        <source>A FIN uses up one number, so its ACK will be ack=%1. %2 can still receive.</source>
        <comment>why.sent-fin-means</comment>
        <translation>FIN 占用一个序号，所以对它的确认将是 ack=%1。%2仍可以接收数据。</translation>
    </message>
    <message>
        <source>The retransmission timer of %1 fired after %2: this was not acknowledged, so it goes again.</source>
        <comment>why.sent-again-timeout</comment>
        <translation>%1的重传定时器在 %2 后到期：这段内容没有被确认，所以重传。</translation>
    </message>
    <message>
        <source>Nothing came back for what %1 sent last. The tail loss probe repeats the last segment, so that the answer shows what is missing.</source>
        <comment>why.sent-again-tail-probe</comment>
        <translation>%1最后发出的内容毫无回音。尾部丢失探测重发最后一个报文段，让应答显示缺了什么。</translation>
    </message>
    <message>
        <source>The window of %2 is still shut; the persist timer of %1 lets the probe go again.</source>
        <comment>why.sent-again-probe</comment>
        <translation>%2的窗口仍然关闭；%1的坚持定时器让探测再发一次。</translation>
    </message>
    <message>
        <source>%2 duplicate ACKs told %1 that this is missing while later data arrives: it goes again at once, without waiting for the RTO.</source>
        <comment>why.sent-again-fast</comment>
        <translation>%2 个重复确认告诉%1：后面的数据到了，唯独缺这一段。不等 RTO，立即重传。</translation>
    </message>
    <message>
        <source>What %1 sent later has been delivered, and long enough ago: so this is lost and goes again (RACK).</source>
        <comment>why.sent-again-rack</comment>
        <translation>%1后来发出的内容已经送达，而且时间够久：因此这一段判为丢失并重传（RACK）。</translation>
    </message>
    <message>
        <source>The ACK for the first repetition did not reach the end of what was in flight: so the next hole is lost too, and %1 repeats it.</source>
        <comment>why.sent-again-partial</comment>
        <translation>第一次重传的 ACK 没有覆盖全部在途数据：说明下一个空洞也丢了，%1继续重传。</translation>
    </message>
    <message>
        <source>%1 repairs a loss; an ACK has made room for the next segment that counts as lost.</source>
        <comment>why.sent-again-recovery</comment>
        <translation>%1正在修复丢失；一个 ACK 为下一个判为丢失的报文段腾出了空间。</translation>
    </message>
    <message>
        <source>The SYN,ACK of %2 acknowledged the SYN without its data: the %3 B go again, now in the ordinary way.</source>
        <comment>why.sent-again-syn-data</comment>
        <translation>%2的 SYN,ACK 只确认了 SYN，没有确认数据：这 %3 B 按普通方式重发。</translation>
    </message>
    <message>
        <source>The probe of %1 was not taken because the window of %2 was shut. Now it is open, and the same data goes as ordinary data.</source>
        <comment>why.sent-again-window-opened</comment>
        <translation>%1的探测当时因%2的窗口关闭而未被接收。现在窗口已打开，同样的数据作为普通数据发送。</translation>
    </message>
    <message>
        <source>%1 acknowledges what has arrived: everything before %2.</source>
        <comment>why.sent-ack</comment>
        <translation>%1确认已到达的内容：%2 之前的全部。</translation>
    </message>
    <message>
        <source>%1 got the SYN,ACK, so its SYN has arrived and it is ESTABLISHED. This ACK tells %4 that the SYN,ACK has arrived too.</source>
        <comment>why.sent-ack-third</comment>
        <translation>%1收到了 SYN,ACK，说明自己的 SYN 已到达，于是进入 ESTABLISHED。这个 ACK 告诉%4：SYN,ACK 也到了。</translation>
    </message>
    <message>
        <source>%1 acknowledges the SYN of %4 with ack=%3.</source>
        <comment>why.sent-ack-of-syn</comment>
        <translation>%1用 ack=%3 确认%4的 SYN。</translation>
    </message>
    <message>
        <source>The number of %2 lies in the window but is not exactly the next one. A forger could guess that, so %1 asks back with a challenge ACK instead of dying.</source>
        <comment>why.sent-ack-challenge-rst</comment>
        <translation>%2 的序号在窗口内，但不正好是下一个序号。伪造者可能猜中窗口，所以%1不终止连接，而是用 challenge ACK 反问。</translation>
    </message>
    <message>
        <source>A SYN came into an existing connection. %1 asks back with a challenge ACK: if %4 has really begun anew, it will answer with a RST.</source>
        <comment>why.sent-ack-challenge-syn</comment>
        <translation>已有的连接中来了一个 SYN。%1用 challenge ACK 反问：如果%4真的重新开始了，它会回应 RST。</translation>
    </message>
    <message>
        <source>%2 acknowledges what %1 has not sent yet: it is thrown away, and this ACK says where %1 really is.</source>
        <comment>why.sent-ack-unsent</comment>
        <translation>%2 确认了%1尚未发送的内容：它被丢弃，这个 ACK 说明%1的实际进度。</translation>
    </message>
    <message>
        <source>%2 carries an acknowledgment that is far too old to be honest: it is thrown away, and %1 asks back.</source>
        <comment>why.sent-ack-too-old</comment>
        <translation>%2 的确认号旧得离谱，不可能是正常的：它被丢弃，%1反问对方。</translation>
    </message>
    <message>
        <source>The timestamp of %2 is older than the last one taken: an old duplicate. %1 says what it expects: ack=%3.</source>
        <comment>why.sent-ack-old-timestamp</comment>
        <translation>%2 的时间戳比最近接受的还旧：是旧的重复报文段。%1说明自己期待的是 ack=%3。</translation>
    </message>
    <message>
        <source>The FIN came again, so the last ACK of %1 seems to have been lost. That is what TIME-WAIT is for: it acknowledges it once more.</source>
        <comment>why.sent-ack-fin-again</comment>
        <translation>FIN 又来了，说明%1的最后一个 ACK 可能丢了。TIME-WAIT 正是为此而设：再确认一次。</translation>
    </message>
    <message>
        <source>The SYN,ACK came again, so %4 has not got the third ACK. For %1 its numbers are old; it answers with the same ACK, and that completes the handshake.</source>
        <comment>why.sent-ack-syn-ack-again</comment>
        <translation>SYN,ACK 又来了，说明%4没有收到第三个 ACK。对%1来说它的序号是旧的；%1再发同样的 ACK，握手由此完成。</translation>
    </message>
    <message>
        <source>%2 came again and is not acceptable any more: %1 says with ack=%3 what it expects.</source>
        <comment>why.sent-ack-syn-again</comment>
        <translation>%2 又来了，已不可接受：%1用 ack=%3 说明自己期待什么。</translation>
    </message>
    <message>
        <source>%2 carries nothing new and an old number: it only asks whether %1 is there. ack=%3 is the answer.</source>
        <comment>why.sent-ack-probe-answer</comment>
        <translation>%2 不含新内容，序号也是旧的：它只是在问%1是否还在。ack=%3 就是回答。</translation>
    </message>
    <message>
        <source>%1 has had %2 before, so %4 has not got its ACK. It says again what it expects: ack=%3.</source>
        <comment>why.sent-ack-old-data</comment>
        <translation>%2 的内容%1早已收到，说明%4没有收到确认。它再次说明期待的是 ack=%3。</translation>
    </message>
    <message>
        <source>%2 lies outside the receive window of %1 and is thrown away; ack=%3 says what it can take.</source>
        <comment>why.sent-ack-beyond</comment>
        <translation>%2 落在%1的接收窗口之外，被丢弃；ack=%3 说明它能接收什么。</translation>
    </message>
    <message>
        <source>%2 came before its turn: something is missing at %3. So %1 repeats its ACK at once, and the sender learns of the gap.</source>
        <comment>why.sent-ack-duplicate</comment>
        <translation>%2 提前到了：%3 处还缺一段。于是%1立即重复确认，让发送方知道有空洞。</translation>
    </message>
    <message>
        <source>%2 came before its turn: something is missing at %3. %1 repeats its ACK at once; the SACK blocks say what it has got beyond the gap.</source>
        <comment>why.sent-ack-duplicate-sack</comment>
        <translation>%2 提前到了：%3 处还缺一段。%1立即重复确认；SACK 块说明空洞之后已经收到什么。</translation>
    </message>
    <message>
        <source>%2 brought the FIN of %4. It counts as one number, so the ACK is %3.</source>
        <comment>why.sent-ack-fin</comment>
        <translation>%2 带来了%4的 FIN。它占一个序号，所以确认号是 %3。</translation>
    </message>
    <message>
        <source>%2 filled the gap. One ACK now acknowledges it and all that had waited behind: ack=%3.</source>
        <comment>why.sent-ack-gap-filled</comment>
        <translation>%2 填补了空洞。一个 ACK 同时确认它和后面等待的全部数据：ack=%3。</translation>
    </message>
    <message>
        <source>%2 filled a part of the gap; something is still missing at %3. %1 says so at once.</source>
        <comment>why.sent-ack-gap-smaller</comment>
        <translation>%2 填补了部分空洞，%3 处仍有缺失。%1立即说明。</translation>
    </message>
    <message>
        <source>The receive window of %1 is shut, so the data of %2 is not taken. The ACK says that it is alive, and how large its window is.</source>
        <comment>why.sent-ack-window-shut</comment>
        <translation>%1的接收窗口已关闭，没有接收 %2 的数据。这个 ACK 表示它还在，并说明窗口大小。</translation>
    </message>
    <message>
        <source>%2 arrived in order: %1 acknowledges everything before %3 at once.</source>
        <comment>why.sent-ack-data</comment>
        <translation>%2 按序到达：%1立即确认 %3 之前的全部内容。</translation>
    </message>
    <message>
        <source>%2 is the second segment since the last ACK of %1, and two may not wait: ack=%3 covers both.</source>
        <comment>why.sent-ack-second</comment>
        <translation>%2 是%1上次确认之后的第二个报文段，两个就不能再等：ack=%3 一并确认。</translation>
    </message>
    <message>
        <source>%2 arrived in order, and %1 does not delay this ACK: ack=%3.</source>
        <comment>why.sent-ack-quick</comment>
        <translation>%2 按序到达，%1这次不延迟确认：ack=%3。</translation>
    </message>
    <message>
        <source>The delayed ACK timer of %1 fired: nothing had left that could have carried the acknowledgment, so it goes alone (ack=%2).</source>
        <comment>why.sent-ack-delayed</comment>
        <translation>%1的延迟确认定时器到期：没有可以捎带确认的报文段，于是单独发出（ack=%2）。</translation>
    </message>
    <message>
        <source>Several segments came out of order at %1 within a moment. One ACK with their SACK blocks stands for all of them (ack=%2).</source>
        <comment>why.sent-ack-compressed</comment>
        <translation>%1在极短时间内收到多个乱序的报文段，用一个带 SACK 块的 ACK 代表全部（ack=%2）。</translation>
    </message>
    <message>
        <source>The application of %1 has read, and the window has grown to %2 B. Without this ACK the sender would not know.</source>
        <comment>why.sent-ack-window</comment>
        <translation>%1的应用程序读走了数据，窗口扩大到 %2 B。没有这个 ACK，发送方无从得知。</translation>
    </message>
    <message>
        <source>Nothing has come from %2 for %3. %1 asks with a number that was acknowledged long ago: whoever is alive must answer.</source>
        <comment>why.sent-keep-alive</comment>
        <translation>%2已经 %3 没有任何消息。%1用一个早已确认过的序号探测：对方若还在，就必须应答。</translation>
    </message>
    <message>
        <source>The window of %2 is shut. %1 asks with an old number and without data: the answer tells the window.</source>
        <comment>why.sent-window-probe</comment>
        <translation>%2的窗口已关闭。%1用旧序号、不带数据地探测：应答会说明窗口大小。</translation>
    </message>
    <message>
        <source>%1 starts its %2 timer: it fires at %3, in %4, unless something comes first.</source>
        <comment>why.timer-set</comment>
        <translation>%1启动 %2 定时器：若无其他事件，将在 %3（%4 后）到期。</translation>
    </message>
    <message>
        <source>%1 stops its %2 timer, which would have fired at %3: what it waited for has come, or does not matter any more.</source>
        <comment>why.timer-cancelled</comment>
        <translation>%1停止原定 %3 到期的 %2 定时器：等待的事已经发生，或不再重要。</translation>
    </message>
    <message>
        <source>If %2 has not acknowledged by then, %1 sends the oldest unacknowledged segment again.</source>
        <comment>why.timer-for-retransmission</comment>
        <translation>如果届时%2还没有确认，%1就重传最早的未确认报文段。</translation>
    </message>
    <message>
        <source>The window of %2 is shut; the timer makes %1 ask whether it has opened, in case the window update is lost.</source>
        <comment>why.timer-for-persist</comment>
        <translation>%2的窗口已关闭；定时器让%1主动询问它是否打开，以防窗口更新丢失。</translation>
    </message>
    <message>
        <source>%1 holds an ACK back for so long, hoping that data of its own will carry it.</source>
        <comment>why.timer-for-delayed-ack</comment>
        <translation>%1把 ACK 扣住这么久，希望由自己的数据捎带。</translation>
    </message>
    <message>
        <source>%1 stays in TIME-WAIT for so long, so that it can repeat the last ACK.</source>
        <comment>why.timer-for-time-wait</comment>
        <translation>%1在 TIME-WAIT 停留这么久，以便能重发最后一个 ACK。</translation>
    </message>
    <message>
        <source>%1 holds a short segment back for so long at most, so as not to send silly little ones.</source>
        <comment>why.timer-for-sws-override</comment>
        <translation>%1最多把短报文段扣住这么久，以免发送过小的报文段。</translation>
    </message>
    <message>
        <source>If %2 has not acknowledged by then, %1 gives the connection up.</source>
        <comment>why.timer-for-user-timeout</comment>
        <translation>如果届时%2还没有确认，%1就放弃连接。</translation>
    </message>
    <message>
        <source>Nobody holds this socket of %1 any more: it waits only so long for the FIN of %2.</source>
        <comment>why.timer-for-fin-wait-2</comment>
        <translation>%1的这个 socket 已无人持有：它只等%2的 FIN 这么久。</translation>
    </message>
    <message>
        <source>If %2 has said nothing by then, %1 asks whether it is still there.</source>
        <comment>why.timer-for-keep-alive</comment>
        <translation>如果届时%2仍无消息，%1就探询它是否还在。</translation>
    </message>
    <message>
        <source>If no ACK has come by then, %1 sends a probe, so that the loss of the last segments shows before the RTO.</source>
        <comment>why.timer-for-tail-loss-probe</comment>
        <translation>如果届时没有 ACK，%1就发探测，让最后几个报文段的丢失在 RTO 之前显现。</translation>
    </message>
    <message>
        <source>What may only be late gets a little time; then %1 takes it as lost.</source>
        <comment>why.timer-for-reordering</comment>
        <translation>可能只是迟到的报文段还有一点时间；之后%1就判为丢失。</translation>
    </message>
    <message>
        <source>%1 waits a moment, so that one ACK can report several segments that came out of order.</source>
        <comment>why.timer-for-compressed-ack</comment>
        <translation>%1稍等片刻，用一个 ACK 报告多个乱序到达的报文段。</translation>
    </message>
    <message>
        <source>The handshake was not answered within %3: %1 sends its SYN again.</source>
        <comment>why.timer-rto-handshake</comment>
        <translation>握手在 %3 内没有得到应答：%1重发 SYN。</translation>
    </message>
    <message>
        <source>What %1 sent first was not acknowledged within %3. Nothing in flight is trusted any more: it goes again, from the oldest on.</source>
        <comment>why.timer-rto-data</comment>
        <translation>%1最早发出的内容在 %3 内没有被确认。在途的一切都不再可信：从最早的开始重传。</translation>
    </message>
    <message>
        <source>After %4 repetitions without an answer %1 gives the connection up and tells its application.</source>
        <comment>why.timer-rto-gives-up</comment>
        <translation>重传 %4 次仍无应答，%1放弃连接并通知应用程序。</translation>
    </message>
    <message>
        <source>It fired, but nothing is sent again now: %1 waits for something else first.</source>
        <comment>why.timer-rto-waits</comment>
        <translation>它到期了，但现在不重传：%1先等待别的事情。</translation>
    </message>
    <message>
        <source>The RTO doubles each time, so that a congested network is not flooded: %1 → %2.</source>
        <comment>why.timer-rto-backs-off</comment>
        <translation>每次超时 RTO 加倍，以免加重网络拥塞：%1 → %2。</translation>
    </message>
    <message>
        <source>The window of %2 is still shut. %1 asks with a probe: a lost window update would otherwise stop both sides for ever.</source>
        <comment>why.timer-persist</comment>
        <translation>%2的窗口仍然关闭。%1发出探测：否则窗口更新一旦丢失，双方会永远等下去。</translation>
    </message>
    <message>
        <source>No probe was answered by %2: %1 gives the connection up.</source>
        <comment>why.timer-persist-gives-up</comment>
        <translation>%2对探测都没有应答：%1放弃连接。</translation>
    </message>
    <message>
        <source>For %3 no data of %1 left that could have carried the ACK: now it goes alone.</source>
        <comment>why.timer-delayed-ack</comment>
        <translation>%3 内%1没有数据可以捎带 ACK：现在单独发出。</translation>
    </message>
    <message>
        <source>2MSL are over (%3): nothing of this connection can come any more, and %1 forgets it.</source>
        <comment>why.timer-time-wait</comment>
        <translation>2MSL 已过（%3）：这个连接不会再有报文段到来，%1清除它。</translation>
    </message>
    <message>
        <source>%1 has held a short segment back for %3: now it leaves, however short.</source>
        <comment>why.timer-sws-override</comment>
        <translation>%1已把短报文段扣住 %3：现在不管多短都发出。</translation>
    </message>
    <message>
        <source>The user timeout is over: what %1 sent was not acknowledged, so it gives up.</source>
        <comment>why.timer-user</comment>
        <translation>用户超时已到：%1发出的内容没有被确认，于是放弃。</translation>
    </message>
    <message>
        <source>No FIN of %2 came within %3, and nobody holds the socket: %1 forgets the connection (Linux tcp_fin_timeout).</source>
        <comment>why.timer-fin-wait-2</comment>
        <translation>%3 内没有等到%2的 FIN，socket 也无人持有：%1清除连接（Linux tcp_fin_timeout）。</translation>
    </message>
    <message>
        <source>Nothing came from %2 in the meantime: %1 sends a keep-alive probe.</source>
        <comment>why.timer-keep-alive</comment>
        <translation>这段时间%2毫无消息：%1发出保活探测。</translation>
    </message>
    <message>
        <source>Something had come from %2 in the meantime, or is still to be acknowledged: %1 only sets the timer anew.</source>
        <comment>why.timer-keep-alive-again</comment>
        <translation>这段时间%2有过消息，或还有内容待确认：%1只是重新设定定时器。</translation>
    </message>
    <message>
        <source>All keep-alive probes of %1 went without an answer: it takes %2 for dead.</source>
        <comment>why.timer-keep-alive-gives-up</comment>
        <translation>%1的保活探测全部没有应答：认为%2已经不在。</translation>
    </message>
    <message>
        <source>Within %3 no ACK came for what %1 sent last. It probes: the answer will show whether the end was lost.</source>
        <comment>why.timer-tail-loss-probe</comment>
        <translation>%3 内没有等到对%1最后发出内容的 ACK。它发出探测：应答会显示末尾是否丢失。</translation>
    </message>
    <message>
        <source>What could have been only late has had its time (%3): %1 takes it as lost now.</source>
        <comment>why.timer-reordering</comment>
        <translation>可能只是迟到的报文段已等了 %3：现在%1判为丢失。</translation>
    </message>
    <message>
        <source>After %3 one ACK of %1 leaves for several segments that came out of order.</source>
        <comment>why.timer-compressed-ack</comment>
        <translation>%3 后，%1用一个 ACK 报告多个乱序到达的报文段。</translation>
    </message>
    <message>
        <source>%2 passed this check at %1.</source>
        <comment>why.step-pass</comment>
        <translation>%2 在%1通过了这一步检查。</translation>
    </message>
    <message>
        <source>%2 was processed to its end in this step at %1.</source>
        <comment>why.step-accepted</comment>
        <translation>%2 在%1的这一步处理完毕。</translation>
    </message>
    <message>
        <source>%1 threw %2 away in this step, without an answer.</source>
        <comment>why.step-dropped</comment>
        <translation>%1在这一步静默丢弃了 %2。</translation>
    </message>
    <message>
        <source>%2 was not acceptable to %1 in this step: it answered with an ACK and threw it away.</source>
        <comment>why.step-acknowledged</comment>
        <translation>%2 在这一步不被%1接受：以 ACK 应答后丢弃。</translation>
    </message>
    <message>
        <source>%1 doubted %2 in this step and answered with a challenge ACK.</source>
        <comment>why.step-challenged</comment>
        <translation>%1在这一步对 %2 存疑，以 challenge ACK 反问。</translation>
    </message>
    <message>
        <source>%1 would have answered %2 in this step, but had just sent such an ACK.</source>
        <comment>why.step-throttled</comment>
        <translation>%1本应在这一步应答 %2，但刚刚发过这样的 ACK。</translation>
    </message>
    <message>
        <source>%1 answered %2 with a RST in this step.</source>
        <comment>why.step-reset-sent</comment>
        <translation>%1在这一步以 RST 应答 %2。</translation>
    </message>
    <message>
        <source>%2 reset the connection of %1 in this step.</source>
        <comment>why.step-reset</comment>
        <translation>%2 在这一步重置了%1的连接。</translation>
    </message>
    <message>
        <source>%2 came before its turn: %1 keeps it in this step.</source>
        <comment>why.step-queued</comment>
        <translation>%2 提前到达：%1在这一步先保存它。</translation>
    </message>
    <message>
        <source>%2 took effect at %1 in this step, and went on to the next.</source>
        <comment>why.step-took-effect</comment>
        <translation>%2 在这一步对%1生效，并进入下一步。</translation>
    </message>
    <message>
        <source>%1 keeps no memory of this SYN; the sender sees nothing but silence and tries again.</source>
        <comment>why.note.syn-queue-full</comment>
        <translation>%1不为这个 SYN 保存任何状态；发送方只看到沉默，会重试。</translation>
    </message>
    <message>
        <source>The application does not call accept() fast enough. The other side may already believe that it is connected to %1.</source>
        <comment>why.note.accept-queue-full</comment>
        <translation>应用程序 accept() 得不够快。对方可能已经以为连上了%1。</translation>
    </message>
    <message>
        <source>The application does not call accept() fast enough, and %1 is set to say so.</source>
        <comment>why.note.accept-queue-reset</comment>
        <translation>应用程序 accept() 得不够快，而%1被设置为明确拒绝。</translation>
    </message>
    <message>
        <source>However many SYNs come, they cost %1 no memory; it pays with options that a cookie cannot keep.</source>
        <comment>why.note.syn-cookie-sent</comment>
        <translation>无论来多少 SYN，%1都不占内存；代价是 cookie 存不下部分选项。</translation>
    </message>
    <message>
        <source>Only somebody who got the SYN,ACK of %1 can send this number back.</source>
        <comment>why.note.syn-cookie-accepted</comment>
        <translation>只有收到%1的 SYN,ACK 的一方才能送回这个序号。</translation>
    </message>
    <message>
        <source>%1 wakes its application only when there is something to read.</source>
        <comment>why.note.accept-deferred</comment>
        <translation>有数据可读时，%1才唤醒应用程序。</translation>
    </message>
    <message>
        <source>The application of %1 can answer one round trip earlier. A SYN that comes twice may bring its data twice.</source>
        <comment>why.note.fast-open-accepted</comment>
        <translation>%1的应用程序可以提前一个往返时间应答。但 SYN 若到达两次，数据也可能出现两次。</translation>
    </message>
    <message>
        <source>%1 goes on with an ordinary handshake, and gives a new cookie along.</source>
        <comment>why.note.fast-open-refused</comment>
        <translation>%1按普通方式继续握手，并顺带给出新的 cookie。</translation>
    </message>
    <message>
        <source>So a flood of SYNs with valid cookies cannot exhaust %1.</source>
        <comment>why.note.fast-open-limit</comment>
        <translation>这样，带有效 cookie 的 SYN 洪泛也无法耗尽%1的资源。</translation>
    </message>
    <message>
        <source>%1 keeps nothing: the cookie is made from the address of the other side and a key.</source>
        <comment>why.note.fast-open-granted</comment>
        <translation>%1什么也不保存：cookie 由对方地址和密钥算出。</translation>
    </message>
    <message>
        <source>No host notices: TCP learns of it only by what does not come.</source>
        <comment>why.note.cable-cut</comment>
        <translation>没有主机会察觉：TCP 只能从“没有来”的内容得知。</translation>
    </message>
    <message>
        <source>What was lost stays lost; the next repetition of each side gets through.</source>
        <comment>why.note.cable-mended</comment>
        <translation>已丢失的不会回来；双方下一次重传就能通过。</translation>
    </message>
    <message>
        <source>The value is out of range, so nothing was changed.</source>
        <comment>why.note.option-refused</comment>
        <translation>值超出范围，什么也没有改变。</translation>
    </message>
    <message>
        <source>They hold for what leaves from now on; what is on the wire is left alone.</source>
        <comment>why.note.faults-changed</comment>
        <translation>它们对此后发出的报文段生效，已在线路上的不受影响。</translation>
    </message>
    <message>
        <source>What is on the wire already arrives as it would have.</source>
        <comment>why.note.line-changed</comment>
        <translation>已在线路上的报文段照原样到达。</translation>
    </message>
    <message>
        <source>They look at what leaves from now on.</source>
        <comment>why.note.middleboxes-changed</comment>
        <translation>它们检查此后发出的报文段。</translation>
    </message>
    <message>
        <source>From now on every option gets through.</source>
        <comment>why.note.no-middleboxes</comment>
        <translation>从现在起，所有选项都能通过。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <comment>why.note.wire-refused</comment>
        <translation>什么也没有改变。</translation>
    </message>
    <message>
        <source>It may have arrived, or have been lost, before.</source>
        <comment>why.command.no-such-segment</comment>
        <translation>它可能早已到达或丢失。</translation>
    </message>
    <message>
        <source>Only what is on the wire, or held, can be touched.</source>
        <comment>why.command.not-now</comment>
        <translation>只有在线路上或被扣住的报文段才能操作。</translation>
    </message>
    <message>
        <source>Calls of one application to one socket keep their order.</source>
        <comment>why.command.call-waits</comment>
        <translation>同一应用程序对同一 socket 的调用保持先后次序。</translation>
    </message>
    <message>
        <source>%1 switches %2 from %3 to %4.</source>
        <comment>why.option</comment>
        <translation>%1把 %2 从 %3 改为 %4。</translation>
    </message>
    <message>
        <source>What both sides agree on in their SYNs stays as it is in connections that exist; the rest holds from now on.</source>
        <comment>why.option-means</comment>
        <translation>双方在 SYN 中约定的内容，对已有连接不变；其余从现在起生效。</translation>
    </message>
    <message>
        <source>The congestion window of %1 is %2 B now: so much it lets be in the network unacknowledged.</source>
        <comment>why.measure-cwnd</comment>
        <translation>%1的拥塞窗口现在为 %2 B：允许这么多未确认的数据在网络中。</translation>
    </message>
    <message>
        <source>The slow start threshold of %1 is %2 B now: below it cwnd grows fast, above it slowly.</source>
        <comment>why.measure-ssthresh</comment>
        <translation>%1的慢启动阈值现在为 %2 B：低于它 cwnd 快速增长，高于它缓慢增长。</translation>
    </message>
    <message>
        <source>%1 thinks that %2 B are in the network now.</source>
        <comment>why.measure-pipe</comment>
        <translation>%1估计网络中现有 %2 B。</translation>
    </message>
    <message>
        <source>%1 has measured a round trip: %2.</source>
        <comment>why.measure-rtt-sample</comment>
        <translation>%1测得一次往返时间：%2。</translation>
    </message>
    <message>
        <source>The smoothed round trip of %1 is %2 now.</source>
        <comment>why.measure-srtt</comment>
        <translation>%1的平滑往返时间现在为 %2。</translation>
    </message>
    <message>
        <source>The round trips of %1 vary by about %2.</source>
        <comment>why.measure-rttvar</comment>
        <translation>%1的往返时间波动约为 %2。</translation>
    </message>
    <message>
        <source>The retransmission time-out of %1 is %2 now.</source>
        <comment>why.measure-rto</comment>
        <translation>%1的重传超时时间现在为 %2。</translation>
    </message>
    <message>
        <source>The peer offers %1 a window of %2 B.</source>
        <comment>why.measure-snd-wnd</comment>
        <translation>对方给%1的窗口为 %2 B。</translation>
    </message>
    <message>
        <source>%1 offers a window of %2 B.</source>
        <comment>why.measure-rcv-wnd</comment>
        <translation>%1提供的接收窗口为 %2 B。</translation>
    </message>
    <message>
        <source>%1 holds %2 B that are not acknowledged yet, or not even sent.</source>
        <comment>why.measure-send-buffer</comment>
        <translation>%1还保存着 %2 B 未确认或未发送的数据。</translation>
    </message>
    <message>
        <source>%2 B have arrived at %1 and are not read yet.</source>
        <comment>why.measure-receive-buffer</comment>
        <translation>%1有 %2 B 已到达但未读。</translation>
    </message>
    <message>
        <source>The sender of %1 is in another phase now.</source>
        <comment>why.measure-phase</comment>
        <translation>%1的发送方进入了另一个阶段。</translation>
    </message>
    <message>
        <source>%3 duplicate ACKs: something is missing while later data still arrives at %2. %1 sends it again and halves its speed.</source>
        <comment>why.turn-fast-retransmit</comment>
        <translation>%3 个重复确认：中间缺了一段，而后续数据仍在到达%2。%1重传它，并降低发送速率。</translation>
    </message>
    <message>
        <source>%2 has got what %1 sent later, and long enough ago: what is missing before it is lost (RACK).</source>
        <comment>why.turn-rack-loss</comment>
        <translation>%2已收到%1后来发出的内容，而且时间够久：之前缺的就判为丢失（RACK）。</translation>
    </message>
    <message>
        <source>The ACK moved on, but not to the end of what was in flight when the loss was found: the next hole is lost too.</source>
        <comment>why.turn-partial-ack</comment>
        <translation>确认前进了，但没有到发现丢失时在途数据的末尾：下一个空洞也丢了。</translation>
    </message>
    <message>
        <source>All that was in flight when the loss was found has arrived: %1 leaves fast recovery.</source>
        <comment>why.turn-recovery-end</comment>
        <translation>发现丢失时在途的全部数据都已送达：%1结束快速恢复。</translation>
    </message>
    <message>
        <source>The retransmission timer of %1 fired. It no longer knows what is in the network, so it begins with one segment again.</source>
        <comment>why.turn-time-out</comment>
        <translation>%1的重传定时器到期。它已不知道网络中还有什么，只能从一个报文段重新开始。</translation>
    </message>
    <message>
        <source>All that was sent before the time-out has been acknowledged: %1 goes on as usual.</source>
        <comment>why.turn-loss-end</comment>
        <translation>超时之前发出的内容全部得到确认：%1恢复正常发送。</translation>
    </message>
    <message>
        <source>An original has arrived after the time-out: it was late, not lost. %1 takes the reduction back (F-RTO).</source>
        <comment>why.turn-spurious-time-out</comment>
        <translation>超时之后原始报文段到了：只是迟到，没有丢失。%1撤销减速（F-RTO）。</translation>
    </message>
    <message>
        <source>The echoed timestamp is older than the repetition: the original had arrived. %1 takes the reduction back.</source>
        <comment>why.turn-undone-by-timestamp</comment>
        <translation>回显的时间戳早于重传：到达的是原始报文段。%1撤销减速。</translation>
    </message>
    <message>
        <source>DSACK reports that every repetition arrived twice: they were needless. %1 takes the reduction back.</source>
        <comment>why.turn-undone-by-duplicate</comment>
        <translation>DSACK 报告每次重传都是重复到达：本不必要。%1撤销减速。</translation>
    </message>
    <message>
        <source>The probe of %1 did not only ask, it repaired a loss: the window is reduced as for any loss.</source>
        <comment>why.turn-tail-loss-repaired</comment>
        <translation>%1的探测不只是询问，还修复了一次丢失：窗口照丢失处理而减小。</translation>
    </message>
    <message>
        <source>%2 reports a mark (ECE): a queue on the way is long. %1 reduces its window once, and nothing had to be lost.</source>
        <comment>why.turn-congestion-mark</comment>
        <translation>%2报告了标记（ECE）：途中队列过长。%1减小一次窗口，而没有任何丢失。</translation>
    </message>
    <message>
        <source>%1 was silent for longer than an RTO: its old congestion window says nothing about the network of now, so it starts with the initial one.</source>
        <comment>why.turn-restart-after-idle</comment>
        <translation>%1沉默的时间超过一个 RTO：旧的拥塞窗口已不能反映当前网络，于是从初始窗口重新开始。</translation>
    </message>
    <message>
        <source>Round trips grow: a queue builds up. %1 leaves slow start before something is lost (HyStart).</source>
        <comment>why.turn-slow-start-left</comment>
        <translation>往返时间变长：队列正在堆积。%1在出现丢失之前结束慢启动（HyStart）。</translation>
    </message>
    <message>
        <source>A duplicate ACK means that a segment has left the network: %1 may send a new one, although cwnd is used up.</source>
        <comment>why.turn-limited-transmit</comment>
        <translation>重复确认意味着有一个报文段离开了网络：虽然 cwnd 已用完，%1仍可发一个新的。</translation>
    </message>
    <message>
        <source>cwnd %1 → %2 B, ssthresh %3 → %4 B.</source>
        <comment>why.turn-window</comment>
        <translation>cwnd %1 → %2 B，ssthresh %3 → %4 B。</translation>
    </message>
    <message>
        <source>Textbooks let sequence numbers begin at 0 or at a round number. A real initial number cannot be guessed: a clock plus a keyed hash of addresses and ports (RFC 6528).</source>
        <comment>textbook.isn</comment>
        <translation>教科书让序号从 0 或整数开始。真实的初始序号不可猜测：时钟加上地址与端口的带密钥散列（RFC 6528）。</translation>
    </message>
    <message>
        <source>Textbooks ask “why three and not four?”: because SYN and ACK fit into one segment.</source>
        <comment>textbook.three-messages</comment>
        <translation>教科书常问“为什么是三次而不是四次”：因为 SYN 与 ACK 可以放进同一个报文段。</translation>
    </message>
    <message>
        <source>Textbooks say “a SYN carries no data”. It may (RFC 9293 §3.5), but the data has to wait for the handshake, unless a Fast Open cookie lets it through at once.</source>
        <comment>textbook.syn-without-data</comment>
        <translation>教科书说“SYN 不携带数据”。其实可以（RFC 9293 §3.5），只是数据要等握手完成才交付，除非有 Fast Open cookie。</translation>
    </message>
    <message>
        <source>Textbooks draw a client and a server. TCP knows only two ends: both may open at once, and it is still one connection.</source>
        <comment>textbook.simultaneous-open</comment>
        <translation>教科书只画客户端和服务端。TCP 眼里只有两端：双方可以同时打开，仍然只有一个连接。</translation>
    </message>
    <message>
        <source>Textbooks say that the server stores each half-open connection. With SYN cookies it stores nothing until the third ACK comes.</source>
        <comment>textbook.syn-cookie</comment>
        <translation>教科书说服务端会保存每个半开连接。使用 SYN cookie 时，第三个 ACK 到来之前它什么也不保存。</translation>
    </message>
    <message>
        <source>Textbooks write ack=x+1 as a rule of its own. There is only one rule: SYN and FIN count as one number each, every byte of data as one.</source>
        <comment>textbook.syn-ack-counts-one</comment>
        <translation>教科书把 ack=x+1 当成单独的规则。其实只有一条规则：SYN 和 FIN 各占一个序号，每个数据字节占一个。</translation>
    </message>
    <message>
        <source>RFC 9293 would answer a repeated SYN with a bare ACK; Linux sends the SYN,ACK again, which helps sooner.</source>
        <comment>textbook.syn-again-bare-ack</comment>
        <translation>按 RFC 9293，对重复的 SYN 只回一个 ACK；Linux 重发 SYN,ACK，恢复得更快。</translation>
    </message>
    <message>
        <source>Textbooks say “the server resends the SYN,ACK”. Here %1 does it at most %2 times, %3 s after the first, then it gives up.</source>
        <comment>textbook.syn-ack-again</comment>
        <translation>教科书只说“服务端重发 SYN,ACK”。在这里，%1最多重发 %2 次，分别在首次发送后 %3 s，之后放弃。</translation>
    </message>
    <message>
        <source>Textbooks say “the server resends the SYN,ACK”. Linux does it %2 times (tcp_synack_retries), about %3 s after the first, then gives up.</source>
        <comment>textbook.syn-ack-again-linux</comment>
        <translation>教科书只说“服务端重发 SYN,ACK”。Linux 重发 %2 次（tcp_synack_retries），约在首次发送后 %3 s，之后放弃。</translation>
    </message>
    <message>
        <source>Textbooks say “the client tries again”. Here %1 does it at most %2 times, %3 s after the first, then connect() fails.</source>
        <comment>textbook.syn-again</comment>
        <translation>教科书只说“客户端会重试”。在这里，%1最多重试 %2 次，分别在首次发送后 %3 s，之后 connect() 失败。</translation>
    </message>
    <message>
        <source>Textbooks say that the time doubles at once. Linux repeats a SYN %2 times, about %3 s after the first: the first few at one distance (tcp_syn_linear_timeouts, tcp_syn_retries).</source>
        <comment>textbook.syn-again-linux</comment>
        <translation>教科书说间隔一开始就加倍。Linux 重发 SYN %2 次，约在首次发送后 %3 s：前几次间隔相同（tcp_syn_linear_timeouts、tcp_syn_retries）。</translation>
    </message>
    <message>
        <source>Textbooks name a number of attempts. RFC 9293 names a time: a SYN must be tried for at least three minutes (here %1).</source>
        <comment>textbook.retries-by-time</comment>
        <translation>教科书给出的是重试次数。RFC 9293 规定的是时间：SYN 至少要重试三分钟（这里是 %1）。</translation>
    </message>
    <message>
        <source>Textbooks say that close() sends a FIN. With unread data in the buffer it sends a RST (RFC 9293 §3.6.1, RFC 2525 §2.17).</source>
        <comment>textbook.close-unread</comment>
        <translation>教科书说 close() 发送 FIN。缓冲区里还有未读数据时，它发送的是 RST（RFC 9293 §3.6.1，RFC 2525 §2.17）。</translation>
    </message>
    <message>
        <source>Textbooks know only the orderly close. Any side can also abort: no FIN, no TIME-WAIT, and the other side gets ECONNRESET.</source>
        <comment>textbook.abort</comment>
        <translation>教科书通常只讲正常关闭。任何一方也可以中止：没有 FIN，没有 TIME-WAIT，对方得到 ECONNRESET。</translation>
    </message>
    <message>
        <source>Textbooks begin slow start with one segment. RFC 6928 begins with up to ten; here the limit is %1 segments, and cwnd is %2 B.</source>
        <comment>textbook.initial-window</comment>
        <translation>教科书的慢启动从一个报文段开始。RFC 6928 最多从十个开始；这里的上限是 %1 个，cwnd 为 %2 B。</translation>
    </message>
    <message>
        <source>Textbooks count cwnd in segments. RFC 5681 counts bytes: with each ACK at most one full segment more in slow start, about one per round trip later.</source>
        <comment>textbook.cwnd-bytes</comment>
        <translation>教科书用报文段个数计 cwnd。RFC 5681 以字节计：慢启动时每个 ACK 最多增加一个满段，之后大约每个往返时间增加一个。</translation>
    </message>
    <message>
        <source>Textbooks say that Nagle waits for a full segment or an ACK of everything. Linux (Minshall&apos;s form) lets only another short segment hold a short one back.</source>
        <comment>textbook.nagle</comment>
        <translation>教科书说 Nagle 要等到满段或全部得到确认。Linux（Minshall 形式）只在还有未确认的短报文段时才扣住下一个。</translation>
    </message>
    <message>
        <source>Textbooks draw the FIN as a segment of its own. It is a bit: it can ride on the last data.</source>
        <comment>textbook.fin-on-data</comment>
        <translation>教科书把 FIN 画成单独的报文段。它只是一个标志位，可以搭在最后的数据上。</translation>
    </message>
    <message>
        <source>Textbooks draw four segments for a close. If the other side closes at once too, ACK and FIN share one, and it takes three.</source>
        <comment>textbook.four-way</comment>
        <translation>教科书的关闭是四次挥手。如果对方也立即关闭，ACK 与 FIN 合并，三次就够了。</translation>
    </message>
    <message>
        <source>Textbooks pass CLOSE-WAIT in a moment. It lasts until the application calls close(): a server full of CLOSE-WAIT has an application that forgot to.</source>
        <comment>textbook.close-wait</comment>
        <translation>教科书里 CLOSE-WAIT 一闪而过。其实它持续到应用程序调用 close()：服务器上堆满 CLOSE-WAIT，就是应用程序忘了关闭。</translation>
    </message>
    <message>
        <source>Textbooks say “RTO = 2 × RTT”. It is SRTT + 4 × RTTVAR, at least %1 here; now %2 (RFC 6298).</source>
        <comment>textbook.rto-floor</comment>
        <translation>教科书说“RTO 等于两倍 RTT”。实际是 SRTT + 4 × RTTVAR，这里至少 %1；现在为 %2（RFC 6298）。</translation>
    </message>
    <message>
        <source>Textbooks know two ways to find a loss: duplicate ACKs and the RTO. At the end of data there are no duplicates, so a probe asks before the RTO (RFC 8985).</source>
        <comment>textbook.tail-probe</comment>
        <translation>教科书只讲两种发现丢失的方式：重复确认和 RTO。数据末尾没有重复确认，所以用探测抢在 RTO 之前（RFC 8985）。</translation>
    </message>
    <message>
        <source>Textbooks send one byte as the probe. Linux sends an old number and no data; the persist timer never gives up while it is answered.</source>
        <comment>textbook.window-probe</comment>
        <translation>教科书用一个字节的数据做探测。Linux 用旧序号、不带数据；只要有应答，坚持定时器就不会放弃。</translation>
    </message>
    <message>
        <source>Textbooks say “three duplicate ACKs”. The ACK that they repeat does not count; and modern stacks go by time (RACK) rather than by three.</source>
        <comment>textbook.three-duplicates</comment>
        <translation>教科书说“三个重复确认”。被重复的那个 ACK 不算在内；现代实现更多按时间判断（RACK），而不是数到三。</translation>
    </message>
    <message>
        <source>Textbooks count to three. RACK counts time: what left well before something delivered is lost, even if only one ACK says so (RFC 8985).</source>
        <comment>textbook.rack</comment>
        <translation>教科书数到三。RACK 看时间：比已送达内容早发出足够久的就是丢失，哪怕只有一个 ACK（RFC 8985）。</translation>
    </message>
    <message>
        <source>Textbooks let every segment be acknowledged at once. A delayed ACK waits, here up to %1; RFC 9293 allows less than 0.5 s and wants one for at least every second full segment.</source>
        <comment>textbook.delayed-ack</comment>
        <translation>教科书让每个报文段都立即被确认。延迟确认会等待，这里最多 %1；RFC 9293 允许小于 0.5 s，且至少每两个满段确认一次。</translation>
    </message>
    <message>
        <source>Textbooks say that TCP notices a dead peer. By itself it does not: keep-alive is off by default and waits two hours (RFC 9293 §3.8.4).</source>
        <comment>textbook.keep-alive</comment>
        <translation>教科书说 TCP 能发现对方已经不在。它自己做不到：保活默认关闭，而且要等两小时（RFC 9293 §3.8.4）。</translation>
    </message>
    <message>
        <source>Textbooks end the handshake with a bare ACK. It need not be bare: any segment with that ack does it, data included, so a lost third ACK often does no harm.</source>
        <comment>textbook.third-ack</comment>
        <translation>教科书的握手以单独的 ACK 结束。不必如此：任何带有这个确认号的报文段都行，包括数据，所以第三个 ACK 丢失往往无妨。</translation>
    </message>
    <message>
        <source>Textbooks let a lost ACK be “sent again after a time-out”. A pure ACK has no timer: it is sent again only when what it answers comes again.</source>
        <comment>textbook.pure-ack</comment>
        <translation>教科书说丢失的 ACK 会“超时重传”。纯 ACK 没有定时器：只有它所应答的内容再次到来，它才会再发。</translation>
    </message>
    <message>
        <source>Textbooks call it a request for the missing data. It only says once more what has arrived in order; what follows from it is the sender&apos;s conclusion.</source>
        <comment>textbook.duplicate-ack</comment>
        <translation>教科书说它是在“请求重传”。它只是再次说明按序收到了哪里；结论是发送方自己得出的。</translation>
    </message>
    <message>
        <source>Textbooks always draw this ACK apart. Where the application closes at once, it travels with the FIN.</source>
        <comment>textbook.ack-of-fin</comment>
        <translation>教科书总把这个 ACK 单独画出。如果应用程序马上关闭，它会和 FIN 一起走。</translation>
    </message>
    <message>
        <source>Textbooks pair each segment with its ACK. An ACK is cumulative: it says “everything before this number”, so one may stand for many, and a lost one is made good by the next.</source>
        <comment>textbook.cumulative</comment>
        <translation>教科书让报文段与 ACK 一一对应。ACK 是累积的：“此序号之前全部收到”，一个可以代表多个，丢一个由下一个补上。</translation>
    </message>
    <message>
        <source>Textbooks let the receiver ask for damaged data again. It says nothing at all: damage is a loss (and 16 bits do not find every one).</source>
        <comment>textbook.checksum</comment>
        <translation>教科书说接收方会要求重发损坏的数据。其实它一声不吭：损坏等于丢失（而且 16 位校验和并非万能）。</translation>
    </message>
    <message>
        <source>Textbooks draw ESTABLISHED on both sides in one line. The side that opened is ESTABLISHED half a round trip earlier than the other.</source>
        <comment>textbook.established-apart</comment>
        <translation>教科书把双方的 ESTABLISHED 画在同一时刻。主动打开的一方要早半个往返时间。</translation>
    </message>
    <message>
        <source>Textbooks say that a FIN closes the connection. It closes one direction: the other may send for as long as it likes (half-close).</source>
        <comment>textbook.fin-half</comment>
        <translation>教科书说 FIN 关闭连接。它只关闭一个方向：另一个方向可以继续发送（半关闭）。</translation>
    </message>
    <message>
        <source>Textbooks let the receiver throw away what is out of order (go-back-N). Nearly every TCP keeps it (SHLD-31) and tells by SACK.</source>
        <comment>textbook.out-of-order</comment>
        <translation>教科书里的接收方丢弃乱序数据（回退 N）。几乎所有 TCP 都会保存（SHLD-31），并用 SACK 告知。</translation>
    </message>
    <message>
        <source>Textbooks say that a closed port answers with a RST. Firewalls and “blackhole” settings keep silent, and the client must wait for its time-out.</source>
        <comment>textbook.blackhole</comment>
        <translation>教科书说关闭的端口回 RST。防火墙和 blackhole 设置则保持沉默，客户端只能等超时。</translation>
    </message>
    <message>
        <source>Textbooks treat a refused and a lost SYN alike. A RST fails connect() at once; silence costs the whole row of time-outs.</source>
        <comment>textbook.refused</comment>
        <translation>教科书把被拒绝和丢失的 SYN 混为一谈。RST 使 connect() 立即失败；沉默则要耗尽全部超时。</translation>
    </message>
    <message>
        <source>Textbooks say that both sides know the state of a connection. A crash tells nobody: the other side learns of it by a RST, and only when it sends.</source>
        <comment>textbook.half-open</comment>
        <translation>教科书说双方都知道连接的状态。崩溃不会通知任何人：对方只有在发送时才从 RST 得知。</translation>
    </message>
    <message>
        <source>Textbooks know one backlog. There are two queues: half-open connections (SYN queue) and finished ones that wait for accept().</source>
        <comment>textbook.syn-queue</comment>
        <translation>教科书只讲一个 backlog。实际有两个队列：半开连接的 SYN 队列，以及等待 accept() 的队列。</translation>
    </message>
    <message>
        <source>Textbooks let accept() do the handshake. The kernel finishes it alone; when nobody accepts, the queue fills, and third ACKs are ignored.</source>
        <comment>textbook.accept-queue</comment>
        <translation>教科书让 accept() 完成握手。握手由内核独自完成；没有人 accept，队列就会满，第三个 ACK 会被忽略。</translation>
    </message>
    <message>
        <source>Textbooks block the port for the whole of TIME-WAIT. A SYN that is newer, by number or by timestamp, may open it anew at once (RFC 6191).</source>
        <comment>textbook.time-wait-reuse</comment>
        <translation>教科书说 TIME-WAIT 期间端口不可用。只要 SYN 在序号或时间戳上更新，就可以立即重新打开（RFC 6191）。</translation>
    </message>
    <message>
        <source>Textbooks say that 32-bit numbers are unique. At 10 Gbit/s they wrap in less than four seconds: timestamps tell old from new (PAWS).</source>
        <comment>textbook.wrap</comment>
        <translation>教科书说 32 位序号不会重复。在 10 Gbit/s 下不到四秒就绕回：靠时间戳区分新旧（PAWS）。</translation>
    </message>
    <message>
        <source>Textbooks say “a RST ends the connection”. Only one with the right number does; others are dropped or challenged.</source>
        <comment>textbook.rst-any</comment>
        <translation>教科书说“收到 RST 就终止连接”。只有序号正确的才行，其余的被丢弃或反问。</translation>
    </message>
    <message>
        <source>Textbooks forget that a RST can be lost. It is not acknowledged and not repeated: the other side finds out when it sends.</source>
        <comment>textbook.rst-no-answer</comment>
        <translation>教科书忘了 RST 也会丢失。它不被确认，也不重传：对方发送内容时才会发现。</translation>
    </message>
    <message>
        <source>Textbooks say nothing of a SYN in ESTABLISHED. It gets a challenge ACK (RFC 5961): a rebooted peer answers with a RST, a forger does not see it.</source>
        <comment>textbook.syn-in-established</comment>
        <translation>教科书不讲 ESTABLISHED 中的 SYN。它得到 challenge ACK（RFC 5961）：重启过的对方会回 RST，伪造者则看不到。</translation>
    </message>
    <message>
        <source>Textbooks let both sides wait 2MSL. Only the side that closed first does; this one is done as soon as its FIN is acknowledged.</source>
        <comment>textbook.last-ack</comment>
        <translation>教科书让双方都等 2MSL。只有先关闭的一方需要；这一方的 FIN 一被确认就结束。</translation>
    </message>
    <message>
        <source>Textbooks ask which side resends. Both do: the timers of SYN and SYN,ACK run independently.</source>
        <comment>textbook.syn-ack-lost</comment>
        <translation>教科书常问由哪一方重发。双方都会：SYN 和 SYN,ACK 的定时器各自独立。</translation>
    </message>
    <message>
        <source>Textbooks move the server from LISTEN to SYN-RECEIVED and back. In practice the listener stays in LISTEN; the half-open connection is a thing of its own.</source>
        <comment>textbook.back-to-listen</comment>
        <translation>教科书说服务端从 LISTEN 变到 SYN-RECEIVED 再变回来。实际上监听 socket 始终在 LISTEN，半开连接是另一个对象。</translation>
    </message>
    <message>
        <source>Textbooks wait in FIN-WAIT-2 for ever, as RFC 9293 does. Linux forgets an orphan after tcp_fin_timeout.</source>
        <comment>textbook.fin-wait-2</comment>
        <translation>教科书和 RFC 9293 一样，FIN-WAIT-2 可以永远等下去。Linux 对孤儿连接在 tcp_fin_timeout 后清除。</translation>
    </message>
    <message>
        <source>Textbooks leave open how often. RFC 9293 wants at least 100 s for data and 3 minutes for a SYN (R2); Linux counts repetitions.</source>
        <comment>textbook.gives-up</comment>
        <translation>教科书不说重试多少次。RFC 9293 要求数据至少 100 s、SYN 至少 3 分钟（R2）；Linux 按次数计。</translation>
    </message>
    <message>
        <source>Textbooks let the server answer because it called accept(). listen() is enough: the kernel answers SYNs by itself.</source>
        <comment>textbook.listen</comment>
        <translation>教科书让服务端因 accept() 而应答。listen() 就够了：内核自己应答 SYN。</translation>
    </message>
    <message>
        <source>Textbooks let accept() take part in the handshake. It sends nothing: the connection was ESTABLISHED before.</source>
        <comment>textbook.accept</comment>
        <translation>教科书让 accept() 参与握手。它不发送任何内容：连接早已 ESTABLISHED。</translation>
    </message>
    <message>
        <source>Textbooks let each write() be one segment. TCP is a stream of bytes: a write may become several segments, and several writes one.</source>
        <comment>textbook.write</comment>
        <translation>教科书让一次 write() 对应一个报文段。TCP 是字节流：一次写入可以变成多个报文段，多次写入也可以合成一个。</translation>
    </message>
    <message>
        <source>Textbooks say that close() ends the connection. It only begins the end: TCP still delivers what was written, and waits for the FIN of the other side.</source>
        <comment>textbook.close</comment>
        <translation>教科书说 close() 结束连接。它只是开始结束：TCP 仍会送完已写入的数据，并等待对方的 FIN。</translation>
    </message>
    <message>
        <source>Textbooks let a broken link break the connection. TCP has no link: without something to send, a connection outlives any outage.</source>
        <comment>textbook.power-off</comment>
        <translation>教科书说链路断了连接就断。TCP 没有链路：只要没有内容要发，连接能熬过任何中断。</translation>
    </message>
    <message>
        <source>Textbooks say that a port is a connection. Four values name it: both addresses and both ports.</source>
        <comment>textbook.four-tuple</comment>
        <translation>教科书说端口就是连接。标识连接的是四个值：双方的地址和端口。</translation>
    </message>
    <message>
        <source>Textbooks speak of “packets that the application gets”. It gets bytes in order; where segments ended does not show (“sticky packets” are no fault of TCP).</source>
        <comment>textbook.stream</comment>
        <translation>教科书说应用程序收到“包”。它得到的是按序的字节，看不到报文段的边界（“粘包”不是 TCP 的问题）。</translation>
    </message>
    <message>
        <source>Textbooks know loss as the only sign of congestion. With ECN a router marks instead of dropping (RFC 3168).</source>
        <comment>textbook.loss-is-the-signal</comment>
        <translation>教科书把丢失当作拥塞的唯一信号。有了 ECN，路由器可以标记而不是丢弃（RFC 3168）。</translation>
    </message>
    <message>
        <source>Textbooks set ssthresh to cwnd/2. RFC 5681 takes half of what is in flight, at least two segments; CUBIC takes 0.7 of it.</source>
        <comment>textbook.timeout-window</comment>
        <translation>教科书把 ssthresh 设为 cwnd/2。RFC 5681 取在途数据的一半，至少两个报文段；CUBIC 取 0.7。</translation>
    </message>
    <message>
        <source>Textbooks let fast recovery end with the first new ACK (Reno). NewReno and SACK go on until everything in flight then has arrived.</source>
        <comment>textbook.recovery</comment>
        <translation>教科书的快速恢复在第一个新 ACK 时结束（Reno）。NewReno 和 SACK 会持续到当时在途的数据全部送达。</translation>
    </message>
    <message>
        <source>Textbooks end slow start at ssthresh or with a loss. HyStart ends it when round trips begin to grow.</source>
        <comment>textbook.slow-start-ends</comment>
        <translation>教科书的慢启动止于 ssthresh 或丢失。HyStart 在往返时间开始变长时就结束它。</translation>
    </message>
    <message>
        <source>Textbooks say 2MSL and leave the number open. RFC 9293 takes 2 minutes for the MSL; here it is %1, so TIME-WAIT lasts %2.</source>
        <comment>textbook.time-wait</comment>
        <translation>教科书只说 2MSL，不说多长。RFC 9293 的 MSL 是 2 分钟；这里是 %1，所以 TIME-WAIT 持续 %2。</translation>
    </message>
    <message>
        <source>Textbooks say 2MSL, with an MSL of 2 minutes (RFC 9293). Linux waits a fixed %2, whatever the MSL.</source>
        <comment>textbook.time-wait-linux</comment>
        <translation>教科书说 2MSL，MSL 为 2 分钟（RFC 9293）。Linux 固定等待 %2，与 MSL 无关。</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>told.and</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>told.befalls</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <comment>told.calls</comment>
        <translation>%1调用 %2</translation>
    </message>
    <message>
        <source>A third host sends in the name of %1: %2</source>
        <comment>told.forges</comment>
        <translation>第三台主机冒充%1发送：%2</translation>
    </message>
    <message>
        <source>%1: the application gets %2 B</source>
        <comment>told.gets</comment>
        <translation>%1：应用收到 %2 字节</translation>
    </message>
    <message>
        <source>%1: %2 is now %3</source>
        <comment>told.option</comment>
        <translation>%1：%2 现为 %3</translation>
    </message>
    <message>
        <source>%1 receives %2</source>
        <comment>told.receives</comment>
        <translation>%1收到 %2</translation>
    </message>
    <message>
        <source>%1 receives a copy of %2</source>
        <comment>told.receives-copy</comment>
        <translation>%1收到 %2 的副本</translation>
    </message>
    <message>
        <source>%1 receives %2 damaged and throws it away</source>
        <comment>told.receives-damaged</comment>
        <translation>%1收到损坏的 %2，将其丢弃</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <comment>told.sends</comment>
        <translation>%1发送 %2</translation>
    </message>
    <message>
        <source>%1 sends again: %2</source>
        <comment>told.sends-again</comment>
        <translation>%1重发：%2</translation>
    </message>
    <message>
        <source>%1 is now in %2</source>
        <comment>told.state</comment>
        <translation>%1现处于 %2</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>wire-view.queue</comment>
        <translation>队列</translation>
    </message>
    <message>
        <source>acked</source>
        <comment>space.acked</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>allowed</source>
        <comment>space.allowed</comment>
        <translation>可发送</translation>
    </message>
    <message>
        <source>beyond</source>
        <comment>space.beyond</comment>
        <translation>窗口外</translation>
    </message>
    <message>
        <source>in flight</source>
        <comment>space.in-flight</comment>
        <translation>在途</translation>
    </message>
    <message>
        <source>Sent and acknowledged</source>
        <comment>space.long-acked</comment>
        <translation>已发送且已被确认</translation>
    </message>
    <message>
        <source>Allowed: the window of the other side has room for it</source>
        <comment>space.long-allowed</comment>
        <translation>可发送：在对方的接收窗口之内</translation>
    </message>
    <message>
        <source>Beyond the window: it would not be accepted</source>
        <comment>space.long-beyond</comment>
        <translation>窗口之外：到达也不会被接受</translation>
    </message>
    <message>
        <source>In flight: sent, not acknowledged</source>
        <comment>space.long-in-flight</comment>
        <translation>在途：已发送，尚未被确认</translation>
    </message>
    <message>
        <source>Taken as lost, to be sent again</source>
        <comment>space.long-lost</comment>
        <translation>视为丢失，将要重传</translation>
    </message>
    <message>
        <source>Missing: something behind it has arrived already</source>
        <comment>space.long-missing</comment>
        <translation>缺失：它后面的数据已经到达</translation>
    </message>
    <message>
        <source>Not allowed yet: beyond the window of the other side</source>
        <comment>space.long-not-yet</comment>
        <translation>暂不可发送：超出对方的接收窗口</translation>
    </message>
    <message>
        <source>Arrived out of order, kept until the gap is filled</source>
        <comment>space.long-out-of-order</comment>
        <translation>乱序到达，保留到缺口补齐为止</translation>
    </message>
    <message>
        <source>Received, acknowledged and read by the application</source>
        <comment>space.long-read</comment>
        <translation>已接收、已确认，并已被应用程序读取</translation>
    </message>
    <message>
        <source>Sent again, not acknowledged yet</source>
        <comment>space.long-resent</comment>
        <translation>已重传，尚未被确认</translation>
    </message>
    <message>
        <source>Reported by SACK: has arrived beyond a gap</source>
        <comment>space.long-sacked</comment>
        <translation>经 SACK 报告：已越过缺口到达</translation>
    </message>
    <message>
        <source>Received in order, and not read yet</source>
        <comment>space.long-unread</comment>
        <translation>已按序接收，尚未读取</translation>
    </message>
    <message>
        <source>The receive window: what may arrive now</source>
        <comment>space.long-window</comment>
        <translation>接收窗口：现在允许到达的序号</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>space.lost</comment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>space.missing</comment>
        <translation>缺失</translation>
    </message>
    <message>
        <source>no numbers yet</source>
        <comment>space.none</comment>
        <translation>尚无序号</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>space.not-yet</comment>
        <translation>不可发送</translation>
    </message>
    <message>
        <source>out of order</source>
        <comment>space.out-of-order</comment>
        <translation>乱序</translation>
    </message>
    <message>
        <source>read</source>
        <comment>space.read</comment>
        <translation>已读</translation>
    </message>
    <message>
        <source>%1 receives</source>
        <comment>space.receive-of</comment>
        <translation>%1 接收</translation>
    </message>
    <message>
        <source>resent</source>
        <comment>space.resent</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>SACKed</source>
        <comment>space.sacked</comment>
        <translation>SACK</translation>
    </message>
    <message>
        <source>%1 sends</source>
        <comment>space.send-of</comment>
        <translation>%1 发送</translation>
    </message>
    <message>
        <source>unread</source>
        <comment>space.unread</comment>
        <translation>未读</translation>
    </message>
    <message>
        <source>window</source>
        <comment>space.window</comment>
        <translation>接收窗口</translation>
    </message>
    <message>
        <source>The other side has closed; it waits for its own application to close</source>
        <comment>state-help.close-wait</comment>
        <translation>对方已关闭，等待本方应用程序关闭</translation>
    </message>
    <message>
        <source>No connection: there is no TCB</source>
        <comment>state-help.closed</comment>
        <translation>没有连接：不存在 TCB</translation>
    </message>
    <message>
        <source>Both have closed at once; it waits for the ACK of its FIN</source>
        <comment>state-help.closing</comment>
        <translation>双方同时关闭，等待对自己 FIN 的确认</translation>
    </message>
    <message>
        <source>Open: data flows both ways</source>
        <comment>state-help.established</comment>
        <translation>连接已打开：双向都可传输数据</translation>
    </message>
    <message>
        <source>Has sent its FIN and waits for the ACK of it, or for the FIN of the other side</source>
        <comment>state-help.fin-wait-1</comment>
        <translation>已发出 FIN，等待对它的确认或对方的 FIN</translation>
    </message>
    <message>
        <source>Its FIN is acknowledged; it waits for that of the other side (half-close)</source>
        <comment>state-help.fin-wait-2</comment>
        <translation>自己的 FIN 已被确认，等待对方的 FIN（半关闭）</translation>
    </message>
    <message>
        <source>Has closed last and waits for the ACK of its FIN</source>
        <comment>state-help.last-ack</comment>
        <translation>后关闭的一方，等待对自己 FIN 的确认</translation>
    </message>
    <message>
        <source>Waits for a SYN from anybody</source>
        <comment>state-help.listen</comment>
        <translation>等待任意一方发来的 SYN</translation>
    </message>
    <message>
        <source>Has received a SYN and sent its own, and waits for the ACK of that</source>
        <comment>state-help.syn-received</comment>
        <translation>已收到 SYN 并发出自己的 SYN，等待对它的确认</translation>
    </message>
    <message>
        <source>Has sent its SYN and waits for that of the other side and for the ACK</source>
        <comment>state-help.syn-sent</comment>
        <translation>已发出 SYN，等待对方的 SYN 和 ACK</translation>
    </message>
    <message>
        <source>Waits for 2MSL, so that the last ACK can be sent again and old segments die out</source>
        <comment>state-help.time-wait</comment>
        <translation>等待 2MSL，以便能重发最后的 ACK，并让旧报文段消失</translation>
    </message>
    <message>
        <source>yes, delayed</source>
        <comment>tcb.ack-may-wait</comment>
        <translation>是，延迟</translation>
    </message>
    <message>
        <source>active</source>
        <comment>tcb.active</comment>
        <translation>主动</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>tcb.bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>SYN data acked</source>
        <comment>tcb.fast-open-acked</comment>
        <translation>SYN 数据已确认</translation>
    </message>
    <message>
        <source>cookie</source>
        <comment>tcb.fast-open-cookie</comment>
        <translation>带 cookie</translation>
    </message>
    <message>
        <source>asks for cookie</source>
        <comment>tcb.fast-open-request</comment>
        <translation>请求 cookie</translation>
    </message>
    <message>
        <source>data in SYN</source>
        <comment>tcb.fast-open-sent</comment>
        <translation>SYN 带数据</translation>
    </message>
    <message>
        <source>SYN data taken</source>
        <comment>tcb.fast-open-taken</comment>
        <translation>已取 SYN 数据</translation>
    </message>
    <message>
        <source>acked</source>
        <comment>tcb.fin-acked</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>queued</source>
        <comment>tcb.fin-queued</comment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>tcb.fin-sent</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>full window</source>
        <comment>tcb.held-full-window</comment>
        <translation>发送窗口已满</translation>
    </message>
    <message>
        <source>handshake</source>
        <comment>tcb.held-handshake</comment>
        <translation>握手未完成</translation>
    </message>
    <message>
        <source>short segment</source>
        <comment>tcb.held-short</comment>
        <translation>报文段过短</translation>
    </message>
    <message>
        <source>zero window</source>
        <comment>tcb.held-zero-window</comment>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>Text has arrived and its ACK has not left yet; delayed: it may wait for the timer or for data</source>
        <comment>tcb.help-ack-owed</comment>
        <translation>数据已到达而确认尚未发出；延迟：可等到定时器到期或有数据可发</translation>
    </message>
    <message>
        <source>The algorithm that sets cwnd and ssthresh</source>
        <comment>tcb.help-control</comment>
        <translation>决定 cwnd 和 ssthresh 的算法</translation>
    </message>
    <message>
        <source>The congestion window: so much may be in the network</source>
        <comment>tcb.help-cwnd</comment>
        <translation>拥塞窗口：允许在网络中的数据量</translation>
    </message>
    <message>
        <source>Duplicate ACKs since SND.UNA moved; the third proves a loss</source>
        <comment>tcb.help-dup-acks</comment>
        <translation>SND.UNA 移动以来的重复确认数；第三个即判定丢失</translation>
    </message>
    <message>
        <source>Both SYNs have agreed on explicit congestion notification</source>
        <comment>tcb.help-ecn</comment>
        <translation>双方的 SYN 协商了显式拥塞通知</translation>
    </message>
    <message>
        <source>Why the connection ended, as the application is told</source>
        <comment>tcb.help-error</comment>
        <translation>告知应用程序的连接终止原因</translation>
    </message>
    <message>
        <source>How far TCP Fast Open went on this connection</source>
        <comment>tcb.help-fast-open</comment>
        <translation>此连接上 TCP Fast Open 的进展</translation>
    </message>
    <message>
        <source>The own FIN: the last number of what this side sends</source>
        <comment>tcb.help-fin</comment>
        <translation>本方的 FIN：本方发送的最后一个序号</translation>
    </message>
    <message>
        <source>Sequence numbers sent and not acknowledged</source>
        <comment>tcb.help-flight</comment>
        <translation>已发送但未被确认的序号数量</translation>
    </message>
    <message>
        <source>Why what was written may not leave now</source>
        <comment>tcb.help-held</comment>
        <translation>已写入的数据现在不能发送的原因</translation>
    </message>
    <message>
        <source>Initial receive sequence number: the number of the other side&apos;s SYN, absolute</source>
        <comment>tcb.help-irs</comment>
        <translation>初始接收序号：对方 SYN 的序号（绝对值）</translation>
    </message>
    <message>
        <source>Initial send sequence number: the number of the own SYN, absolute</source>
        <comment>tcb.help-iss</comment>
        <translation>初始发送序号：本方 SYN 的序号（绝对值）</translation>
    </message>
    <message>
        <source>Keep-alive probes without an answer</source>
        <comment>tcb.help-keep-alive</comment>
        <translation>尚无应答的保活探测数</translation>
    </message>
    <message>
        <source>The acknowledgment number that was sent last</source>
        <comment>tcb.help-last-ack</comment>
        <translation>最近发送的确认号</translation>
    </message>
    <message>
        <source>Own address and port</source>
        <comment>tcb.help-local</comment>
        <translation>本方地址和端口</translation>
    </message>
    <message>
        <source>A short segment waits while something is in flight</source>
        <comment>tcb.help-nagle</comment>
        <translation>有数据在途时，短报文段要等待</translation>
    </message>
    <message>
        <source>Whether it began with an active OPEN (connect) or a passive one (listen)</source>
        <comment>tcb.help-open</comment>
        <translation>由主动打开（connect）还是被动打开（listen）开始</translation>
    </message>
    <message>
        <source>Arrived behind a gap and kept</source>
        <comment>tcb.help-out-of-order</comment>
        <translation>在缺口之后到达并被保留</translation>
    </message>
    <message>
        <source>The FIN of the other side has taken effect: nothing more comes after it</source>
        <comment>tcb.help-peer-fin</comment>
        <translation>对方的 FIN 已生效，其后不再有数据</translation>
    </message>
    <message>
        <source>How often in a row a window probe had no answer that opens the window</source>
        <comment>tcb.help-persist</comment>
        <translation>窗口探测连续未能打开窗口的次数</translation>
    </message>
    <message>
        <source>What the sender does about congestion</source>
        <comment>tcb.help-phase</comment>
        <translation>发送方当前的拥塞控制阶段</translation>
    </message>
    <message>
        <source>What is thought to be in the network: in flight, less what is reported or lost, and what was sent again</source>
        <comment>tcb.help-pipe</comment>
        <translation>估计仍在网络中的数据：在途数据减去已报告和丢失的，加上重传的</translation>
    </message>
    <message>
        <source>The retransmission queue: sent and not acknowledged</source>
        <comment>tcb.help-queue</comment>
        <translation>重传队列：已发送但未被确认</translation>
    </message>
    <message>
        <source>The next number expected: the acknowledgment number of what is sent</source>
        <comment>tcb.help-rcv-nxt</comment>
        <translation>期望收到的下一个序号，也就是发出报文段的确认号</translation>
    </message>
    <message>
        <source>Own windows count so many bits more</source>
        <comment>tcb.help-rcv-shift</comment>
        <translation>本方通告的窗口要左移的位数</translation>
    </message>
    <message>
        <source>The number after the last urgent byte that was announced</source>
        <comment>tcb.help-rcv-up</comment>
        <translation>对方通告的最后一个紧急字节之后的序号</translation>
    </message>
    <message>
        <source>The receive window: so much may arrive from RCV.NXT on, in bytes</source>
        <comment>tcb.help-rcv-wnd</comment>
        <translation>接收窗口：从 RCV.NXT 起允许到达的字节数</translation>
    </message>
    <message>
        <source>The phase of loss recovery, by the names of Linux: Open, Disorder, Reduced, Recovery, Loss</source>
        <comment>tcb.help-recovery</comment>
        <translation>丢失恢复阶段（Linux 的名称）：Open、Disorder、Reduced、Recovery、Loss</translation>
    </message>
    <message>
        <source>Recovery ends when this number is acknowledged</source>
        <comment>tcb.help-recovery-point</comment>
        <translation>确认到该序号时恢复结束</translation>
    </message>
    <message>
        <source>Address and port of the other side</source>
        <comment>tcb.help-remote</comment>
        <translation>对方地址和端口</translation>
    </message>
    <message>
        <source>The retransmission time-out, with back-off applied</source>
        <comment>tcb.help-rto</comment>
        <translation>重传超时时间（已计入退避）</translation>
    </message>
    <message>
        <source>How much round trips vary</source>
        <comment>tcb.help-rttvar</comment>
        <translation>往返时间的偏差</translation>
    </message>
    <message>
        <source>Both SYNs have permitted selective acknowledgments</source>
        <comment>tcb.help-sack</comment>
        <translation>双方的 SYN 都允许选择确认</translation>
    </message>
    <message>
        <source>The largest text of a segment that may be sent</source>
        <comment>tcb.help-smss</comment>
        <translation>可发送报文段的最大数据长度</translation>
    </message>
    <message>
        <source>The next number to send</source>
        <comment>tcb.help-snd-nxt</comment>
        <translation>下一个要发送的序号</translation>
    </message>
    <message>
        <source>Windows of the other side count so many bits more</source>
        <comment>tcb.help-snd-shift</comment>
        <translation>对方通告的窗口要左移的位数</translation>
    </message>
    <message>
        <source>The oldest number that is not acknowledged</source>
        <comment>tcb.help-snd-una</comment>
        <translation>最早的未被确认的序号</translation>
    </message>
    <message>
        <source>The number after the last urgent byte</source>
        <comment>tcb.help-snd-up</comment>
        <translation>最后一个紧急字节之后的序号</translation>
    </message>
    <message>
        <source>The sequence number of the segment that last updated the window</source>
        <comment>tcb.help-snd-wl1</comment>
        <translation>最近一次更新窗口的报文段的序号</translation>
    </message>
    <message>
        <source>The acknowledgment number of the segment that last updated the window</source>
        <comment>tcb.help-snd-wl2</comment>
        <translation>最近一次更新窗口的报文段的确认号</translation>
    </message>
    <message>
        <source>The send window: so much the other side will take, from SND.UNA on, in bytes</source>
        <comment>tcb.help-snd-wnd</comment>
        <translation>发送窗口：从 SND.UNA 起对方愿意接收的字节数</translation>
    </message>
    <message>
        <source>The smoothed round trip time</source>
        <comment>tcb.help-srtt</comment>
        <translation>平滑往返时间</translation>
    </message>
    <message>
        <source>The state of the connection</source>
        <comment>tcb.help-state</comment>
        <translation>连接的状态</translation>
    </message>
    <message>
        <source>When it runs out, what has arrived is acknowledged</source>
        <comment>tcb.help-timer-delayed-ack</comment>
        <translation>到期后确认已到达的数据</translation>
    </message>
    <message>
        <source>When it runs out, a connection without an application is forgotten in FIN-WAIT-2</source>
        <comment>tcb.help-timer-fin-wait-2</comment>
        <translation>到期后，FIN-WAIT-2 中无应用程序的连接被丢弃</translation>
    </message>
    <message>
        <source>When it runs out, a probe asks whether the other side is still there</source>
        <comment>tcb.help-timer-keep-alive</comment>
        <translation>到期后发送探测，询问对方是否仍在</translation>
    </message>
    <message>
        <source>When it runs out, a probe asks whether the window is still shut</source>
        <comment>tcb.help-timer-persist</comment>
        <translation>到期后发送窗口探测，询问窗口是否仍关闭</translation>
    </message>
    <message>
        <source>RACK: when it runs out, what may only have been late counts as lost</source>
        <comment>tcb.help-timer-rack</comment>
        <translation>RACK：到期后，可能只是迟到的也算丢失</translation>
    </message>
    <message>
        <source>When it runs out, the oldest unacknowledged segment is sent again</source>
        <comment>tcb.help-timer-rto</comment>
        <translation>到期后重传最早的未被确认的报文段</translation>
    </message>
    <message>
        <source>When it runs out, one ACK leaves for several segments that came out of order</source>
        <comment>tcb.help-timer-sack</comment>
        <translation>到期后，为多个乱序报文段发出一个确认</translation>
    </message>
    <message>
        <source>When it runs out, a short segment leaves all the same</source>
        <comment>tcb.help-timer-sws</comment>
        <translation>到期后短报文段照样发出</translation>
    </message>
    <message>
        <source>When it runs out, TIME-WAIT ends</source>
        <comment>tcb.help-timer-time-wait</comment>
        <translation>到期后 TIME-WAIT 结束</translation>
    </message>
    <message>
        <source>Tail loss probe: when it runs out, the end of the data is probed</source>
        <comment>tcb.help-timer-tlp</comment>
        <translation>尾部丢失探测：到期后探测数据的末尾</translation>
    </message>
    <message>
        <source>When it runs out, the connection is given up</source>
        <comment>tcb.help-timer-user</comment>
        <translation>到期后放弃连接</translation>
    </message>
    <message>
        <source>Both SYNs have carried timestamps</source>
        <comment>tcb.help-timestamps</comment>
        <translation>双方的 SYN 都带有时间戳</translation>
    </message>
    <message>
        <source>The timestamp of the other side that is echoed next, and that old segments are known by</source>
        <comment>tcb.help-ts-recent</comment>
        <translation>将回显的对方时间戳，也用于识别旧报文段</translation>
    </message>
    <message>
        <source>Segments with text since the own last ACK; the second is acknowledged at once</source>
        <comment>tcb.help-unacked</comment>
        <translation>自上次确认以来收到的数据报文段数；第二个立即确认</translation>
    </message>
    <message>
        <source>Arrived in order and not yet read by the application</source>
        <comment>tcb.help-unread</comment>
        <translation>已按序到达、应用程序尚未读取</translation>
    </message>
    <message>
        <source>Written by the application and not sent yet</source>
        <comment>tcb.help-unsent</comment>
        <translation>应用程序已写入、尚未发送</translation>
    </message>
    <message>
        <source>Both SYNs have offered window scaling</source>
        <comment>tcb.help-wscale</comment>
        <translation>双方的 SYN 都提供了窗口扩大选项</translation>
    </message>
    <message>
        <source>no</source>
        <comment>tcb.no</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>off</source>
        <comment>tcb.off</comment>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <comment>tcb.on</comment>
        <translation>开</translation>
    </message>
    <message>
        <source>passive</source>
        <comment>tcb.passive</comment>
        <translation>被动</translation>
    </message>
    <message>
        <source>Acknowledging</source>
        <comment>tcb.section-acknowledging</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>Congestion control and loss recovery</source>
        <comment>tcb.section-congestion</comment>
        <translation>拥塞控制与丢失恢复</translation>
    </message>
    <message>
        <source>Connection</source>
        <comment>tcb.section-connection</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Options</source>
        <comment>tcb.section-options</comment>
        <translation>选项</translation>
    </message>
    <message>
        <source>Receive sequence space</source>
        <comment>tcb.section-receive</comment>
        <translation>接收序号空间</translation>
    </message>
    <message>
        <source>Retransmission</source>
        <comment>tcb.section-retransmission</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>Send sequence space</source>
        <comment>tcb.section-send</comment>
        <translation>发送序号空间</translation>
    </message>
    <message>
        <source>Timers: what is left</source>
        <comment>tcb.section-timers</comment>
        <translation>定时器：剩余时间</translation>
    </message>
    <message>
        <source>%1 seg., %2 B</source>
        <comment>tcb.segments</comment>
        <translation>%1 段，%2 B</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>tcb.yes</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>The wire view shows one instant at a time; the whole run in one picture is the ladder&apos;s (--view ladder)</source>
        <comment>export.wire-has-no-whole</comment>
        <translation>线路视图一次只显示一个时刻；把整次运行放进一张图的是时序图（--view ladder）</translation>
    </message>
    <message>
        <source>The receive window of %2 is shut, so the data of %1 is not taken. It is answered all the same: %2 is alive.</source>
        <comment>why.arrived-window-shut</comment>
        <translation>%2的接收窗口已关闭，没有接收 %1 的数据，但仍会应答：%2还在。</translation>
    </message>
    <message>
        <source>acknowledges %1</source>
        <comment>spoken.acknowledges</comment>
        <translation>确认号 %1</translation>
    </message>
    <message>
        <source>sent again</source>
        <comment>spoken.again</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>spoken.and</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>arrived at %1 seconds</source>
        <comment>spoken.arrived</comment>
        <translation>在 %1 秒到达</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <comment>spoken.bytes</comment>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>arrived corrupted and thrown away</source>
        <comment>spoken.corrupted</comment>
        <translation>到达时已损坏，被丢弃</translation>
    </message>
    <message>
        <source>duplicated on the way</source>
        <comment>spoken.duplicated</comment>
        <translation>途中被复制</translation>
    </message>
    <message>
        <source>forged by a third host</source>
        <comment>spoken.forged</comment>
        <translation>由第三方伪造</translation>
    </message>
    <message>
        <source>held on the wire</source>
        <comment>spoken.held</comment>
        <translation>被扣在线路上</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>spoken.host</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>spoken.lost</comment>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <comment>spoken.not-sent</comment>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>on its way</source>
        <comment>spoken.on-its-way</comment>
        <translation>正在途中</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>spoken.segment</comment>
        <translation>%1，从%2发往%3</translation>
    </message>
    <message>
        <source>sequence number %1</source>
        <comment>spoken.sequence</comment>
        <translation>序号 %1</translation>
    </message>
    <message>
        <source>zero window</source>
        <comment>spoken.zero-window</comment>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>told.into</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 receives %2 segments: %3 … %4</source>
        <comment>told.receives-many</comment>
        <translation>%1收到 %2 个报文段：%3 … %4</translation>
    </message>
    <message>
        <source>%1 sends %2 segments: %3 … %4</source>
        <comment>told.sends-many</comment>
        <translation>%1发送 %2 个报文段：%3 … %4</translation>
    </message>
    <message>
        <source>%1 sends %2 segments again: %3 … %4</source>
        <comment>told.sends-many-again</comment>
        <translation>%1重发 %2 个报文段：%3 … %4</translation>
    </message>
    <message>
        <source>The segment that it answers has no ACK: the reset acknowledges it instead, so that it is believed (RFC 9293 §3.5.2).</source>
        <comment>field.from-ack-rst</comment>
        <translation>它所应答的报文段没有 ACK：于是复位报文段确认对方，以便被接受（RFC 9293 §3.5.2）。</translation>
    </message>
    <message>
        <source>Not set: the FIN of %1 goes in another segment.</source>
        <comment>field.from-fin-apart</comment>
        <translation>未设置：%1 的 FIN 在另一个报文段中。</translation>
    </message>
    <message>
        <source>Not set: more text was to follow at once.</source>
        <comment>field.from-no-psh</comment>
        <translation>未设置：紧接着还有数据要发送。</translation>
    </message>
    <message>
        <source>Where the reset claims to stand in the stream. Once the handshake is over it is believed only if this is exactly the number expected (RFC 5961).</source>
        <comment>field.means-sequence-rst</comment>
        <translation>复位报文段声称自己在字节流中的位置。握手完成之后，只有它恰好等于期望的序号时才被接受（RFC 5961）。</translation>
    </message>
    <message>
        <source>It was a window update, and %1 will not repeat it: only a probe of the persist timer of %2 will find out that the window is open.</source>
        <comment>why.loss-window-update</comment>
        <translation>这是窗口更新，%1不会重发：只有%2的坚持定时器发出探测，才会发现窗口已打开。</translation>
    </message>
    <message>
        <source>Time-outs in a row without progress; most double the RTO</source>
        <comment>tcb.help-retries</comment>
        <translation>没有进展的连续超时次数；多数会使 RTO 加倍</translation>
    </message>
    <message>
        <source>Below it slow start, from it on congestion avoidance; no value at first</source>
        <comment>tcb.help-ssthresh</comment>
        <translation>低于它是慢启动，达到它之后是拥塞避免；起初没有值</translation>
    </message>
    <message>
        <source>The FIN of %2 came again, so %2 seems not to have got the ACK. %1 acknowledges it once more and starts the %3 of TIME-WAIT anew.</source>
        <comment>why.arrived-fin-again</comment>
        <translation>%2的 FIN 又来了，看来%2没有收到 ACK。%1再确认一次，并重新开始 TIME-WAIT 的 %3 计时。</translation>
    </message>
    <message>
        <source>This time the RTO stays as it is: %1.</source>
        <comment>why.timer-rto-stays</comment>
        <translation>这一次 RTO 不变：%1。</translation>
    </message>
    <message>
        <source>Textbooks let a RST or SYN inside the window end the connection. Since RFC 5961 only a RST with exactly the expected number does, and a SYN never does: both are asked back.</source>
        <comment>textbook.challenge</comment>
        <translation>教科书说，落在窗口内的 RST 或 SYN 就能终止连接。自 RFC 5961 起，只有序号恰好等于期望值的 RST 才行，SYN 则永远不行：两者都会先用 ACK 反问。</translation>
    </message>
</context>
<context>
    <name>theater::ui::Acts</name>
    <message>
        <source>drop of %1</source>
        <translation>丢弃 %1</translation>
    </message>
    <message>
        <source>delay of %1 by %2</source>
        <translation>将 %1 延迟 %2</translation>
    </message>
    <message>
        <source>hold of %1</source>
        <translation>扣住 %1</translation>
    </message>
    <message>
        <source>release of %1</source>
        <translation>放行 %1</translation>
    </message>
    <message>
        <source>duplication of %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>corruption of %1</source>
        <translation>损坏 %1</translation>
    </message>
    <message>
        <source>write of %1 B by %2</source>
        <translation>%2 写入 %1 B</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2 调用 %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务端</translation>
    </message>
    <message>
        <source>This host has no connection yet.</source>
        <translation>这台主机还没有连接。</translation>
    </message>
    <message>
        <source>The connection is CLOSED.</source>
        <translation>连接处于 CLOSED。</translation>
    </message>
    <message>
        <source>This host has closed its direction already; the connection is in %1.</source>
        <translation>这台主机已关闭自己的方向；连接处于 %1。</translation>
    </message>
    <message>
        <source>Not possible in %1.</source>
        <translation>在 %1 状态下不能这样做。</translation>
    </message>
    <message>
        <source>connect with %1 B by %2</source>
        <translation>%2 的 connect（带 %1 B）</translation>
    </message>
    <message>
        <source>vanished socket of %1</source>
        <translation>%1 的套接字消失</translation>
    </message>
    <message>
        <source>power-off of %1</source>
        <translation>%1 断电</translation>
    </message>
    <message>
        <source>reboot of %1</source>
        <translation>%1 重启</translation>
    </message>
    <message>
        <source>new Fast Open key of %1</source>
        <translation>%1 换 Fast Open 密钥</translation>
    </message>
    <message>
        <source>forgotten Fast Open keys of %1</source>
        <translation>%1 作废 Fast Open 旧密钥</translation>
    </message>
    <message>
        <source>new address of %1</source>
        <translation>%1 换地址</translation>
    </message>
    <message>
        <source>%1 = %2 of %3</source>
        <translation>%3 的 %1 = %2</translation>
    </message>
    <message>
        <source>cut of the cable</source>
        <translation>剪断线缆</translation>
    </message>
    <message>
        <source>mending of the cable</source>
        <translation>接好线缆</translation>
    </message>
    <message>
        <source>forged %1 to %2</source>
        <translation>伪造的 %1（发往 %2）</translation>
    </message>
    <message>
        <source>This host is on.</source>
        <translation>这台主机正在运行。</translation>
    </message>
    <message>
        <source>This host has no power.</source>
        <translation>这台主机已断电。</translation>
    </message>
    <message>
        <source>This host listens on port %1 already.</source>
        <translation>这台主机已在监听端口 %1。</translation>
    </message>
    <message>
        <source>This host does not listen.</source>
        <translation>这台主机没有监听。</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>现在不能这样做。</translation>
    </message>
    <message>
        <source>The application has not accepted this connection yet.</source>
        <translation>应用程序还没有 accept 这条连接。</translation>
    </message>
    <message>
        <source>another wire from %1</source>
        <translation>改换 %1 方向的线路</translation>
    </message>
    <message>
        <source>other rules</source>
        <translation>改换规则</translation>
    </message>
    <message>
        <source>other middleboxes</source>
        <translation>改换中间盒</translation>
    </message>
</context>
<context>
    <name>theater::ui::BranchActions</name>
    <message>
        <source>&amp;Branches</source>
        <translation>分支(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Previous Branch</source>
        <translation>上一个分支(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Branch</source>
        <translation>下一个分支(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open as a Scenario of Its Own</source>
        <translation>作为独立场景打开(&amp;O)</translation>
    </message>
    <message>
        <source>Rename branch</source>
        <translation>重命名分支</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>删除分支</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>theater::ui::BranchList</name>
    <message>
        <source>Name of the branch</source>
        <translation>分支名称</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>The courses of this run. Enter goes over to one, F2 renames it, the menu key offers more.</source>
        <translation>本次运行的各条走向。按 Enter 切换过去，F2 重命名，菜单键有更多操作。</translation>
    </message>
</context>
<context>
    <name>theater::ui::Branches</name>
    <message>
        <source>The course of the run that you look at: %1</source>
        <translation>您正在看的走向：%1</translation>
    </message>
    <message>
        <source>Another course of this run: %1. It parts from the one you look at after %2 s. Click to go over to it.</source>
        <translation>本次运行的另一条走向：%1。它在 %2 s 处与您正在看的走向分开。点击可切换过去。</translation>
    </message>
</context>
<context>
    <name>theater::ui::Changes</name>
    <message>
        <source>%1 = %2 of %3</source>
        <translation>%3 的 %1 = %2</translation>
    </message>
    <message>
        <source>options of the hosts</source>
        <translation>主机选项</translation>
    </message>
    <message>
        <source>new outage: %1</source>
        <translation>新的中断：%1</translation>
    </message>
    <message>
        <source>removal of the outage: %1</source>
        <translation>删除中断：%1</translation>
    </message>
    <message>
        <source>outage: %1</source>
        <translation>中断：%1</translation>
    </message>
    <message>
        <source>other outages</source>
        <translation>改换中断</translation>
    </message>
    <message>
        <source>the same rules again</source>
        <translation>规则不变</translation>
    </message>
    <message>
        <source>new rule: %1</source>
        <translation>新规则：%1</translation>
    </message>
    <message>
        <source>removal of rule %1: %2</source>
        <translation>删除规则 %1：%2</translation>
    </message>
    <message>
        <source>change of rule %1: %2</source>
        <translation>修改规则 %1：%2</translation>
    </message>
    <message>
        <source>rule %1 switched on</source>
        <translation>打开规则 %1</translation>
    </message>
    <message>
        <source>rule %1 switched off</source>
        <translation>关闭规则 %1</translation>
    </message>
    <message>
        <source>rule %1 moved to place %2</source>
        <translation>规则 %1 移到第 %2 位</translation>
    </message>
    <message>
        <source>removal of all rules</source>
        <translation>删除所有规则</translation>
    </message>
    <message>
        <source>other rules</source>
        <translation>改换规则</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>direction: what the wire does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: no longer “%2”</source>
        <comment>direction: what the wire did</comment>
        <translation>%1：不再“%2”</translation>
    </message>
    <message>
        <source>%1: the same wire again</source>
        <translation>%1：线路不变</translation>
    </message>
    <message>
        <source>new middlebox: %1</source>
        <translation>新的中间盒：%1</translation>
    </message>
    <message>
        <source>removal of the middlebox: %1</source>
        <translation>删除中间盒：%1</translation>
    </message>
    <message>
        <source>middlebox: %1</source>
        <translation>中间盒：%1</translation>
    </message>
    <message>
        <source>other middleboxes</source>
        <translation>改换中间盒</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>配置 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>another beginning</source>
        <translation>另一个开头</translation>
    </message>
    <message>
        <source>%1 and %2 more acts</source>
        <translation>%1 以及另外 %2 项操作</translation>
    </message>
</context>
<context>
    <name>theater::ui::ChartDock</name>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Charts beside the film</source>
        <translation>画面旁边的图表</translation>
    </message>
    <message>
        <source>&amp;cwnd</source>
        <translation>拥塞窗口(&amp;C)</translation>
    </message>
    <message>
        <source>Congestion window, slow start threshold and what is in flight</source>
        <translation>拥塞窗口、慢启动阈值和在途数据</translation>
    </message>
    <message>
        <source>&amp;RTT</source>
        <translation>往返时间(&amp;R)</translation>
    </message>
    <message>
        <source>Round trips, their mean and deviation, and the time-out</source>
        <translation>往返时间、它的平滑值与偏差，以及重传超时</translation>
    </message>
    <message>
        <source>&amp;Sequence</source>
        <translation>序号(&amp;S)</translation>
    </message>
    <message>
        <source>Time-sequence graph: sent, acknowledged, offered, sent again</source>
        <translation>时间-序号图：已发送、已确认、窗口、重传</translation>
    </message>
    <message>
        <source>&amp;Throughput</source>
        <translation>吞吐量(&amp;T)</translation>
    </message>
    <message>
        <source>What is sent and what is delivered, in bits a second</source>
        <translation>发送和交付的速率，单位 bit/s</translation>
    </message>
    <message>
        <source>&amp;Buffers</source>
        <translation>缓冲区(&amp;B)</translation>
    </message>
    <message>
        <source>Both ends&apos; buffers and the queue before the wire</source>
        <translation>两端的缓冲区和线路前的队列</translation>
    </message>
    <message>
        <source>&amp;Whole Run</source>
        <translation>整个运行(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整个运行</translation>
    </message>
    <message>
        <source>&amp;Beside the Film</source>
        <translation>放到画面旁边(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Below the Film</source>
        <translation>放到画面下方(&amp;B)</translation>
    </message>
    <message>
        <source>Put the charts beside the film</source>
        <translation>把图表放到画面旁边</translation>
    </message>
    <message>
        <source>Put the charts below the film</source>
        <translation>把图表放到画面下方</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>The export did not succeed</source>
        <translation>导出没有成功</translation>
    </message>
    <message>
        <source>Choose another place or format and try again.</source>
        <translation>请换一个位置或格式再试。</translation>
    </message>
</context>
<context>
    <name>theater::ui::ChartView</name>
    <message>
        <source>Export this chart</source>
        <translation>导出这张图表</translation>
    </message>
    <message>
        <source>Export this chart: SVG, PNG, or its numbers as CSV</source>
        <translation>导出这张图表：SVG、PNG，或把数值存为 CSV</translation>
    </message>
    <message>
        <source>Export as &amp;SVG…</source>
        <translation>导出为 &amp;SVG…</translation>
    </message>
    <message>
        <source>Export as &amp;PNG…</source>
        <translation>导出为 &amp;PNG…</translation>
    </message>
    <message>
        <source>Export the numbers as &amp;CSV…</source>
        <translation>把数值导出为 &amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Whole Run (0)</source>
        <translation>整个运行(&amp;W)（0）</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Click: go to the instant. Double click: the whole run.</source>
        <translation>滚轮：缩放。拖动：平移。单击：到达那一刻。双击：整个运行。</translation>
    </message>
    <message>
        <source>%1 since %2 s: %3</source>
        <translation>%1 自 %2 s 起：%3</translation>
    </message>
</context>
<context>
    <name>theater::ui::Charts</name>
    <message>
        <source>%1, connection %2</source>
        <translation>%1，连接 %2</translation>
    </message>
</context>
<context>
    <name>theater::ui::ChartsPane</name>
    <message>
        <source>Whose curves</source>
        <translation>谁的曲线</translation>
    </message>
    <message>
        <source>Which sender the charts are about</source>
        <translation>图表画的是哪个发送方</translation>
    </message>
</context>
<context>
    <name>theater::ui::ChoiceMenus</name>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>Connection %1, port %2</source>
        <translation>连接 %1，端口 %2</translation>
    </message>
</context>
<context>
    <name>theater::ui::CompareDock</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>对比(&amp;M)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare with another run, or end the comparison</source>
        <translation>与另一次运行对比，或结束对比</translation>
    </message>
    <message>
        <source>Compare this run with another on one clock (%1)</source>
        <translation>在同一时钟上与另一次运行对比（%1）</translation>
    </message>
    <message>
        <source>&amp;End the Comparison</source>
        <translation>结束对比(&amp;E)</translation>
    </message>
    <message>
        <source>This cannot be compared</source>
        <translation>无法对比</translation>
    </message>
    <message>
        <source>Choose something else.</source>
        <translation>请另选一项。</translation>
    </message>
</context>
<context>
    <name>theater::ui::CompareTable</name>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>End the comparison (Esc)</source>
        <translation>结束对比（Esc）</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>结束对比</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>First difference at %1 s</source>
        <translation>第一处不同：%1 s</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>跳到那里</translation>
    </message>
    <message>
        <source>No difference: they show the same, to the nanosecond.</source>
        <translation>没有不同：直到每一纳秒都一样。</translation>
    </message>
</context>
<context>
    <name>theater::ui::CompareView</name>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Several films beside each other on one clock. Click the title of one to act in it; Escape ends the comparison.</source>
        <translation>几部影片在同一时钟上并排。点击标题即可在其中操作；按 Esc 结束对比。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Back to the present line (F)</source>
        <translation>回到当前时刻线（F）</translation>
    </message>
    <message>
        <source>Follow the present line</source>
        <translation>跟随当前时刻线</translation>
    </message>
    <message>
        <source>Click to drop, delay, hold, duplicate or corrupt it</source>
        <translation>点击可丢弃、延迟、扣住、复制或损坏它</translation>
    </message>
    <message>
        <source>Click to go to the instant at which it was sent</source>
        <translation>点击跳到它被发送的时刻</translation>
    </message>
    <message>
        <source>A silence of all films, left out. Click to go to its end</source>
        <translation>所有影片都静默的一段，已略去。点击跳到它的末尾</translation>
    </message>
    <message>
        <source>Click to go to this instant</source>
        <translation>点击跳到这一时刻</translation>
    </message>
    <message>
        <source>What you do is done here</source>
        <translation>你的操作作用于这一部</translation>
    </message>
    <message>
        <source>Click to act in this one</source>
        <translation>点击后在这一部中操作</translation>
    </message>
    <message>
        <source>Click to open this run and act in it</source>
        <translation>点击打开这个运行并在其中操作</translation>
    </message>
</context>
<context>
    <name>theater::ui::Comparison</name>
    <message>
        <source>with the profile %1</source>
        <translation>使用配置方案 %1</translation>
    </message>
    <message>
        <source>with the branch “%1”</source>
        <translation>与分支“%1”</translation>
    </message>
    <message>
        <source>with the %1 latest branches</source>
        <translation>与最近的 %1 个分支</translation>
    </message>
    <message>
        <source>with all branches</source>
        <translation>与所有分支</translation>
    </message>
    <message>
        <source>with the run “%1”</source>
        <translation>与运行“%1”</translation>
    </message>
    <message>
        <source>with Reno</source>
        <translation>使用 Reno</translation>
    </message>
    <message>
        <source>with CUBIC</source>
        <translation>使用 CUBIC</translation>
    </message>
    <message>
        <source>with the three-way handshake</source>
        <translation>使用三次握手</translation>
    </message>
    <message>
        <source>with a two-way handshake</source>
        <translation>使用两次握手</translation>
    </message>
    <message>
        <source>with %1 off</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>with %1 on</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>%1 at the %2</source>
        <translation>在%2%1</translation>
    </message>
    <message>
        <source>There is no run “%1” any more.</source>
        <translation>运行“%1”已不存在。</translation>
    </message>
</context>
<context>
    <name>theater::ui::ConnectionDock</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>&amp;Connection (TCB)</source>
        <translation>连接 (TCB)(&amp;C)</translation>
    </message>
    <message>
        <source>Everything both hosts remember of the connection, and their sequence spaces</source>
        <translation>两台主机关于该连接的全部记录，以及各自的序号空间</translation>
    </message>
</context>
<context>
    <name>theater::ui::ConnectionPane</name>
    <message>
        <source>Sequence spaces of both hosts</source>
        <translation>两台主机的序号空间</translation>
    </message>
    <message>
        <source>Transmission control blocks</source>
        <translation>传输控制块 (TCB)</translation>
    </message>
</context>
<context>
    <name>theater::ui::DockTitle</name>
    <message>
        <source>Put it back into the window</source>
        <translation>放回窗口</translation>
    </message>
    <message>
        <source>Let it float: a window of its own</source>
        <translation>浮动：成为独立窗口</translation>
    </message>
    <message>
        <source>Dock: %1</source>
        <translation>停靠：%1</translation>
    </message>
    <message>
        <source>Float: %1</source>
        <translation>浮动：%1</translation>
    </message>
    <message>
        <source>Close; the menu View brings it back</source>
        <translation>关闭；可从“视图”菜单再打开</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>关闭：%1</translation>
    </message>
</context>
<context>
    <name>theater::ui::Docks</name>
    <message>
        <source>&amp;Reset the Window</source>
        <translation>重置窗口(&amp;R)</translation>
    </message>
    <message>
        <source>Every pane back to where it was at first</source>
        <translation>所有面板回到最初的位置</translation>
    </message>
</context>
<context>
    <name>theater::ui::Edits</name>
    <message>
        <source>deletion of the branch “%1”</source>
        <translation>删除分支“%1”</translation>
    </message>
    <message>
        <source>renaming of the branch “%1”</source>
        <translation>重命名分支“%1”</translation>
    </message>
    <message>
        <source>colour of the branch “%1”</source>
        <translation>分支“%1”的颜色</translation>
    </message>
</context>
<context>
    <name>theater::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export pictures</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>保存到(&amp;T)</translation>
    </message>
    <message>
        <source>The picture now</source>
        <translation>此刻的画面</translation>
    </message>
    <message>
        <source>The whole ladder</source>
        <translation>整张时序图</translation>
    </message>
    <message>
        <source>Every step, a page each</source>
        <translation>每一步，各占一页</translation>
    </message>
    <message>
        <source>Every mark, a page each</source>
        <translation>每个标记，各占一页</translation>
    </message>
    <message>
        <source>Slide, 1280 × 720</source>
        <translation>幻灯片，1280 × 720</translation>
    </message>
    <message>
        <source>Full HD, 1920 × 1080</source>
        <translation>全高清，1920 × 1080</translation>
    </message>
    <message>
        <source>4K, 3840 × 2160</source>
        <translation>4K，3840 × 2160</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>Which pictures of the film are written</source>
        <translation>写出影片中的哪些画面</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>SVG and PDF stay sharp at any size; PNG goes everywhere</source>
        <translation>SVG 和 PDF 放大不失真；PNG 处处可用</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>How large each picture is</source>
        <translation>每张图片的大小</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The file to write; several pictures get -001, -002 … before the ending</source>
        <translation>要写的文件；多张图片会在扩展名前加上 -001、-002 …</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose the file in a dialog</source>
        <translation>在对话框中选择文件</translation>
    </message>
    <message>
        <source>Write the file (Enter)</source>
        <translation>写文件 (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close without writing (Esc)</source>
        <translation>不写文件，直接关闭 (Esc)</translation>
    </message>
    <message>
        <source>One picture in the theme and language of the window.</source>
        <translation>一张图片，主题和语言与窗口相同。</translation>
    </message>
    <message>
        <source>One document, a page for each instant, in the theme and language of the window.</source>
        <translation>一个文档，每个时刻一页，主题和语言与窗口相同。</translation>
    </message>
    <message>
        <source>A numbered file for each instant, in the theme and language of the window.</source>
        <translation>每个时刻一个编号的文件，主题和语言与窗口相同。</translation>
    </message>
    <message>
        <source>The export did not succeed</source>
        <translation>导出没有成功</translation>
    </message>
    <message>
        <source>Choose another place or format and try again.</source>
        <translation>请换一个位置或格式再试。</translation>
    </message>
    <message>
        <source>Replace “%1”?</source>
        <translation>替换“%1”？</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>%1 files of these names are there already.</source>
        <translation>已有 %1 个同名文件。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 个</translation>
    </message>
    <message>
        <source>One picture file was written to</source>
        <translation>已写入一个图片文件：</translation>
    </message>
    <message>
        <source>%1 files were written to</source>
        <translation>已写入 %1 个文件：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Wire view</source>
        <translation>线路视图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The ladder, in which time runs down, or the wire between the hosts at one instant</source>
        <translation>时间向下流动的时序图，或某一时刻两台主机之间的线路</translation>
    </message>
</context>
<context>
    <name>theater::ui::FaultDialog</name>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>By</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>It arrives at this time of the run, such as 5 s. Empty: until it is released</source>
        <translation>在运行的这一时刻到达，例如 5 s。留空：直到被放行</translation>
    </message>
    <message>
        <source>When the copy arrives, as a time of the run, such as 5 s</source>
        <translation>副本到达的时刻，例如 5 s</translation>
    </message>
    <message>
        <source>A time, such as 300 ms</source>
        <translation>一段时间，例如 300 ms</translation>
    </message>
    <message>
        <source>until it is released</source>
        <translation>直到被放行</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Some field cannot be read yet.</source>
        <translation>还有字段无法读取。</translation>
    </message>
    <message>
        <source>The film goes to the beginning of the run, and the scenario changes there.</source>
        <translation>影片会回到运行的开头，并在那里修改场景。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>扣住</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>恰好是</translation>
    </message>
    <message>
        <source>with or without data</source>
        <translation>带不带数据均可</translation>
    </message>
    <message>
        <source>with data</source>
        <translation>带数据</translation>
    </message>
    <message>
        <source>without data</source>
        <translation>不带数据</translation>
    </message>
    <message>
        <source>comes later by</source>
        <translation>晚到</translation>
    </message>
    <message>
        <source>arrives at</source>
        <translation>到达时刻</translation>
    </message>
    <message>
        <source>from the beginning of the run</source>
        <translation>从运行的开头起</translation>
    </message>
    <message>
        <source>from now on, %1 s; it counts from here</source>
        <translation>从现在（%1 s）起；从这里开始计数</translation>
    </message>
    <message>
        <source>&amp;What happens</source>
        <translation>发生什么(&amp;W)</translation>
    </message>
    <message>
        <source>What befalls the segments</source>
        <translation>报文段会遭遇什么</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>来自(&amp;F)</translation>
    </message>
    <message>
        <source>Only segments that this host sends</source>
        <translation>只限这台主机发出的报文段</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>数据(&amp;T)</translation>
    </message>
    <message>
        <source>Only segments with or without data</source>
        <translation>只限带数据或不带数据的报文段</translation>
    </message>
    <message>
        <source>Fla&amp;gs</source>
        <translation>标志(&amp;G)</translation>
    </message>
    <message>
        <source>Only segments with exactly these flags; PSH is left out of account</source>
        <translation>只限标志恰好如此的报文段；不考虑 PSH</translation>
    </message>
    <message>
        <source>Whether the segment has the flag %1</source>
        <translation>报文段是否带 %1 标志</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>生效(&amp;H)</translation>
    </message>
    <message>
        <source>From when the rule holds</source>
        <translation>规则从何时起生效</translation>
    </message>
    <message>
        <source>W&amp;hich of them</source>
        <translation>其中哪一个(&amp;H)</translation>
    </message>
    <message>
        <source>Only the n-th of those that match the rest, from 1</source>
        <translation>只限符合其余条件的第 n 个，从 1 数起</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>每一个</translation>
    </message>
    <message>
        <source>&amp;Sequence number</source>
        <translation>序号(&amp;S)</translation>
    </message>
    <message>
        <source>Only this sequence number, as on the wire</source>
        <translation>只限这个序号，与线路上的相同</translation>
    </message>
    <message>
        <source>Sent at … or &amp;later</source>
        <translation>不早于此时发出(&amp;L)</translation>
    </message>
    <message>
        <source>A time of the run, such as 1.5 s</source>
        <translation>运行中的时刻，例如 1.5 s</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>从开头起</translation>
    </message>
    <message>
        <source>Sent &amp;before</source>
        <translation>早于此时发出(&amp;B)</translation>
    </message>
    <message>
        <source>A time of the run, such as 5 s</source>
        <translation>运行中的时刻，例如 5 s</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>How li&amp;kely, each time</source>
        <translation>每次的概率(&amp;K)</translation>
    </message>
    <message>
        <source>A percentage; the luck comes from the seed</source>
        <translation>百分数；运气由种子决定</translation>
    </message>
    <message>
        <source>At &amp;most how often</source>
        <translation>至多几次(&amp;M)</translation>
    </message>
    <message>
        <source>The rule hits so many times at most</source>
        <translation>规则至多命中这么多次</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Add the Rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Change the Rule</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>执行 (Enter)</translation>
    </message>
    <message>
        <source>Close without a change (Esc)</source>
        <translation>关闭，不作修改 (Esc)</translation>
    </message>
</context>
<context>
    <name>theater::ui::FaultDrafts</name>
    <message>
        <source>This must be later than the beginning.</source>
        <translation>这必须晚于开始时刻。</translation>
    </message>
    <message>
        <source>With 0 it never happens. Switch the rule off instead.</source>
        <translation>概率为 0 则永不发生。不如把规则关闭。</translation>
    </message>
</context>
<context>
    <name>theater::ui::FaultList</name>
    <message>
        <source>switched off, %1</source>
        <translation>已关闭，%1</translation>
    </message>
</context>
<context>
    <name>theater::ui::FaultWords</name>
    <message>
        <source>%1st</source>
        <comment>ordinal</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1nd</source>
        <comment>ordinal</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1rd</source>
        <comment>ordinal</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>ordinal</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>segment without any flag</source>
        <translation>没有任何标志的报文段</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>flags, before them a word</comment>
        <translation> %1</translation>
    </message>
    <message>
        <source>%1 with data</source>
        <translation>带数据的%1</translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>不带数据的%1</translation>
    </message>
    <message>
        <source>%1 with sequence number %2</source>
        <translation>序号为 %2 的%1</translation>
    </message>
    <message>
        <source>never, since its probability is 0</source>
        <translation>概率为 0，永不发生</translation>
    </message>
    <message>
        <source>two</source>
        <translation>2</translation>
    </message>
    <message>
        <source>three</source>
        <translation>3</translation>
    </message>
    <message>
        <source>four</source>
        <translation>4</translation>
    </message>
    <message>
        <source>five</source>
        <translation>5</translation>
    </message>
    <message>
        <source>six</source>
        <translation>6</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>7</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>8</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>9</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>10</translation>
    </message>
    <message>
        <source>one in %1 at random</source>
        <translation>随机，平均每 %1 个中 1 个</translation>
    </message>
    <message>
        <source>%1 of them at random</source>
        <translation>随机取其中 %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>clause</comment>
        <translation>，%1</translation>
    </message>
    <message>
        <source>if sent from %1 until %2</source>
        <translation>限 %1 起、%2 之前发出的</translation>
    </message>
    <message>
        <source>if sent at %1 or later</source>
        <translation>限 %1 起发出的</translation>
    </message>
    <message>
        <source>if sent before %1</source>
        <translation>限 %1 之前发出的</translation>
    </message>
    <message>
        <source>at most once</source>
        <translation>至多 1 次</translation>
    </message>
    <message>
        <source>at most %1 times</source>
        <translation>至多 %1 次</translation>
    </message>
    <message>
        <source>drop %1</source>
        <translation>丢弃%1</translation>
    </message>
    <message>
        <source>delay %1 by %2</source>
        <translation>延迟%1，晚到 %2</translation>
    </message>
    <message>
        <source>hold %1 until %2</source>
        <translation>扣住%1，直到 %2</translation>
    </message>
    <message>
        <source>hold %1 until it is released</source>
        <translation>扣住%1，直到被放行</translation>
    </message>
    <message>
        <source>duplicate %1, the copy arriving at %2</source>
        <translation>复制%1，副本在 %2 到达</translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>duplicate %1, the copy coming %2 later</source>
        <translation>复制%1，副本晚到 %2</translation>
    </message>
    <message>
        <source>corrupt %1</source>
        <translation>损坏%1</translation>
    </message>
    <message>
        <source>lose %1 at random</source>
        <translation>随机丢失 %1</translation>
    </message>
    <message>
        <source>lose in bursts: turn bad at %1 of the segments, good again at %2, and lose %3 while bad</source>
        <translation>成串丢失：每个报文段以 %1 的概率转坏、以 %2 的概率转好，坏时丢失 %3</translation>
    </message>
    <message>
        <source>lose %1 while good</source>
        <translation>好时丢失 %1</translation>
    </message>
    <message>
        <source>duplicate %1 at random</source>
        <translation>随机复制 %1</translation>
    </message>
    <message>
        <source>corrupt %1 at random</source>
        <translation>随机损坏 %1</translation>
    </message>
    <message>
        <source>hold back %1 at random by %2, so that others overtake them</source>
        <translation>随机让 %1 晚到 %2，被别的报文段超过</translation>
    </message>
    <message>
        <source>the %1 %2 from %3</source>
        <translation>%3发出的第 %1 个%2</translation>
    </message>
    <message>
        <source>every %1 from %2</source>
        <translation>%2发出的每个%1</translation>
    </message>
    <message>
        <source>drop of %1</source>
        <translation>丢弃%1</translation>
    </message>
    <message>
        <source>delay of %1 by %2</source>
        <translation>延迟%1，晚到 %2</translation>
    </message>
    <message>
        <source>hold of %1</source>
        <translation>扣住%1</translation>
    </message>
    <message>
        <source>duplication of %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>corruption of %1</source>
        <translation>损坏%1</translation>
    </message>
    <message>
        <source>not hit yet</source>
        <translation>尚未命中</translation>
    </message>
    <message>
        <source>hit once</source>
        <translation>命中 1 次</translation>
    </message>
    <message>
        <source>hit %1 times</source>
        <translation>命中 %1 次</translation>
    </message>
    <message>
        <source>take the Fast Open option out of every header</source>
        <translation>从每个首部取走 Fast Open 选项</translation>
    </message>
    <message>
        <source>drop every SYN with data</source>
        <translation>丢弃每个带数据的 SYN</translation>
    </message>
    <message>
        <source>drop every SYN with the Fast Open option</source>
        <translation>丢弃每个带 Fast Open 选项的 SYN</translation>
    </message>
    <message>
        <source>%1, only from %2</source>
        <comment>middlebox</comment>
        <translation>%1，仅限%2发出的</translation>
    </message>
    <message>
        <source>the cable is cut from %1 to %2</source>
        <translation>电缆从 %1 到 %2 中断</translation>
    </message>
    <message>
        <source>the cable is cut from %1 on</source>
        <translation>电缆从 %1 起中断</translation>
    </message>
    <message>
        <source>send at %1</source>
        <translation>以 %1 发送</translation>
    </message>
    <message>
        <source>let one segment wait, lose the others</source>
        <translation>允许 1 个报文段排队，其余丢失</translation>
    </message>
    <message>
        <source>let %1 segments wait, lose the others</source>
        <translation>允许 %1 个报文段排队，其余丢失</translation>
    </message>
    <message>
        <source>mark CE from %1 waiting on</source>
        <translation>排队达到 %1 个时标记 CE</translation>
    </message>
    <message>
        <source>mark %1 CE at random</source>
        <translation>随机把 %1 标记为 CE</translation>
    </message>
    <message>
        <source>take up to %1 longer at random</source>
        <translation>随机多用至多 %1</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>路上 %1</translation>
    </message>
</context>
<context>
    <name>theater::ui::Faults</name>
    <message>
        <source>Rule %1: %2; %3</source>
        <comment>number, what it does, how often it has hit</comment>
        <translation>规则 %1：%2；%3</translation>
    </message>
    <message>
        <source>The run has not begun: a change here is one of the scenario and holds from its beginning.</source>
        <translation>运行尚未开始：这里的修改属于场景本身，从开头起生效。</translation>
    </message>
    <message>
        <source>The run has begun: a change here holds from %1 on and makes a branch there.</source>
        <translation>运行已经开始：这里的修改从 %1 起生效，并在那里产生一个分支。</translation>
    </message>
</context>
<context>
    <name>theater::ui::FaultsDock</name>
    <message>
        <source>%1 from now on</source>
        <comment>drop every …</comment>
        <translation>从现在起%1</translation>
    </message>
    <message>
        <source>Drop All Like It</source>
        <translation>丢弃所有同类报文段</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>故障(&amp;A)</translation>
    </message>
    <message>
        <source>Rules, the wire and its luck, beside the film</source>
        <translation>影片旁的规则、线路及其运气</translation>
    </message>
    <message>
        <source>New &amp;Rule…</source>
        <translation>新规则(&amp;R)…</translation>
    </message>
    <message>
        <source>A new rule for what befalls segments</source>
        <translation>新建一条规则：报文段会遭遇什么</translation>
    </message>
    <message>
        <source>R&amp;ule from This Segment…</source>
        <translation>由此报文段建立规则(&amp;U)…</translation>
    </message>
    <message>
        <source>A rule about the selected segment</source>
        <translation>关于所选报文段的规则</translation>
    </message>
    <message>
        <source>Drop every segment like the selected one from now on</source>
        <translation>从现在起丢弃每个与所选报文段同类的报文段</translation>
    </message>
    <message>
        <source>&amp;Forge from This Segment…</source>
        <translation>仿照此报文段伪造(&amp;F)…</translation>
    </message>
    <message>
        <source>Forge a segment like the selected one</source>
        <translation>伪造一个与所选报文段相同的报文段</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
</context>
<context>
    <name>theater::ui::FaultsPane</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Change this box</source>
        <translation>修改这个中间盒</translation>
    </message>
    <message>
        <source>Take this box away</source>
        <translation>拿走这个中间盒</translation>
    </message>
    <message>
        <source>Change this outage</source>
        <translation>修改这次中断</translation>
    </message>
    <message>
        <source>Take this outage away</source>
        <translation>删除这次中断</translation>
    </message>
    <message>
        <source>Mend the cable now</source>
        <translation>现在接好电缆</translation>
    </message>
    <message>
        <source>Cut the cable now</source>
        <translation>现在切断电缆</translation>
    </message>
    <message>
        <source>All luck comes from the seed: with the same one everybody sees the same run.</source>
        <translation>一切运气都来自种子：种子相同，人人看到的运行就相同。</translation>
    </message>
    <message>
        <source>All luck comes from the seed. It can be changed at the beginning of the run.</source>
        <translation>一切运气都来自种子。种子可以在运行的开头修改。</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Go to the beginning</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Go to where a change is one of the scenario</source>
        <translation>回到开头，在那里的修改属于场景</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>No rule: nothing befalls a segment but what the wire does.</source>
        <translation>没有规则：除线路本身外，报文段不会遭遇什么。</translation>
    </message>
    <message>
        <source>Space switches a rule, Enter changes it, Delete removes it, Alt with an arrow moves it</source>
        <translation>空格键开关规则，Enter 修改，Delete 删除，Alt 加方向键移动</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Change the rule (Enter)</source>
        <translation>修改规则 (Enter)</translation>
    </message>
    <message>
        <source>Move the rule up (Alt+Up)</source>
        <translation>规则上移 (Alt+↑)</translation>
    </message>
    <message>
        <source>Move the rule down (Alt+Down)</source>
        <translation>规则下移 (Alt+↓)</translation>
    </message>
    <message>
        <source>Remove the rule (Delete)</source>
        <translation>删除规则 (Delete)</translation>
    </message>
    <message>
        <source>The wire</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Change the wire in this direction</source>
        <translation>修改这个方向的线路</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Where all luck of the run comes from</source>
        <translation>运行中一切运气的来源</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>The same scenario with other luck</source>
        <translation>同一场景，另一种运气</translation>
    </message>
    <message>
        <source>Middleboxes</source>
        <translation>中间盒</translation>
    </message>
    <message>
        <source>No box on the way changes a segment.</source>
        <translation>路上没有改动报文段的中间盒。</translation>
    </message>
    <message>
        <source>Add a middlebox…</source>
        <translation>添加中间盒…</translation>
    </message>
    <message>
        <source>A box on the way that does not know Fast Open</source>
        <translation>路上一个不认识 Fast Open 的盒子</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>The cable holds.</source>
        <translation>电缆完好。</translation>
    </message>
    <message>
        <source>Add an outage…</source>
        <translation>添加中断…</translation>
    </message>
    <message>
        <source>Cut the cable for some time. An outage belongs to the scenario: add it at the beginning</source>
        <translation>让电缆中断一段时间。中断属于场景：请在开头添加</translation>
    </message>
    <message>
        <source>What is on the wire when the cable is cut is lost</source>
        <translation>切断电缆时，线路上的报文段会丢失</translation>
    </message>
</context>
<context>
    <name>theater::ui::Fields</name>
    <message>
        <source>A time is needed, such as 300 ms.</source>
        <translation>需要一个时间，例如 300 ms。</translation>
    </message>
    <message>
        <source>A unit is missing: %1 ms or %1 s?</source>
        <translation>缺少单位：%1 ms 还是 %1 s？</translation>
    </message>
    <message>
        <source>“%1” is no time. Times look like 300 ms, 1.5 s or 2 h.</source>
        <translation>“%1”不是时间。时间写作 300 ms、1.5 s 或 2 h。</translation>
    </message>
    <message>
        <source>It must be from %1 to %2.</source>
        <translation>必须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation>需要一个数。</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is no percentage. Percentages look like 10 or 0.5.</source>
        <translation>“%1”不是百分数。百分数写作 10 或 0.5。</translation>
    </message>
    <message>
        <source>At most four decimals.</source>
        <translation>最多四位小数。</translation>
    </message>
    <message>
        <source>It must be from 0 to 100.</source>
        <translation>必须在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>“%1” is no rate. Rates look like 10 Mbit/s or 64 kbit/s.</source>
        <translation>“%1”不是速率。速率写作 10 Mbit/s 或 64 kbit/s。</translation>
    </message>
    <message>
        <source>It must be from %1 to %2, or empty.</source>
        <translation>必须在 %1 到 %2 之间，或者留空。</translation>
    </message>
</context>
<context>
    <name>theater::ui::FileFlow</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>What was open before is still open and unchanged.</source>
        <translation>原来打开的内容仍在，没有任何改变。</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.toml);;All files (*)</source>
        <translation>场景 (*.toml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Scenarios (*.toml)</source>
        <translation>场景 (*.toml)</translation>
    </message>
    <message>
        <source>The scenario could not be saved</source>
        <translation>场景没有保存成功</translation>
    </message>
    <message>
        <source>Nothing was written; what you did is still here.</source>
        <translation>什么也没有写入；你所做的操作都还在。</translation>
    </message>
    <message>
        <source>Save what you did to “%1”?</source>
        <translation>保存你对“%1”所做的操作吗？</translation>
    </message>
    <message>
        <source>Your acts become part of a scenario file that runs the same anywhere.</source>
        <translation>你的操作会成为场景文件的一部分，在任何地方运行结果都相同。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>its remarks (# …) and the way it is laid out</source>
        <translation>其中的注释（# …）和排版</translation>
    </message>
    <message>
        <source>Save over “%1”?</source>
        <translation>覆盖保存“%1”？</translation>
    </message>
    <message>
        <source>The file would lose %1. Everything else in it stays.</source>
        <translation>文件将失去%1。其余内容都会保留。</translation>
    </message>
    <message>
        <source>, and </source>
        <comment>between two losses</comment>
        <translation>，以及</translation>
    </message>
    <message>
        <source>Save Here</source>
        <translation>就地保存</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>This film is not what it was when it was saved</source>
        <translation>这部影片与保存时不同</translation>
    </message>
    <message>
        <source>The file was written by another version of TCP Theater, whose engine behaved differently. What you see is what this version does; saving the file makes it the new film.</source>
        <translation>该文件由另一个版本的 TCP Theater 写成，其引擎的行为有所不同。您看到的是当前版本的行为；保存文件后即以它为准。</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Forget These</source>
        <translation>清除列表(&amp;F)</translation>
    </message>
    <message>
        <source>what was written to it since it was opened here</source>
        <translation>自在此处打开之后写入其中的内容</translation>
    </message>
</context>
<context>
    <name>theater::ui::FilterLine</name>
    <message>
        <source>Fields that can be asked for</source>
        <translation>可以查询的字段</translation>
    </message>
    <message>
        <source>The filter can be read</source>
        <translation>过滤器可以识别</translation>
    </message>
</context>
<context>
    <name>theater::ui::ForgeDialog</name>
    <message>
        <source>Forge a segment</source>
        <translation>伪造一个报文段</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>发往(&amp;T)</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>由谁接收</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>The window that it offers</source>
        <translation>通告的窗口</translation>
    </message>
    <message>
        <source>Whether the segment has the flag %1</source>
        <translation>报文段是否带 %1 标志</translation>
    </message>
    <message>
        <source>Close without sending (Esc)</source>
        <translation>关闭，不发送（Esc）</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Put it on the wire (Enter)</source>
        <translation>放上线路（Enter）</translation>
    </message>
    <message>
        <source>%1, as the wire</source>
        <translation>%1，与线路相同</translation>
    </message>
    <message>
        <source>Some field cannot be read yet.</source>
        <translation>还有字段无法读取。</translation>
    </message>
    <message>
        <source>Nothing else follows at that instant.</source>
        <translation>那一时刻没有别的后果。</translation>
    </message>
    <message>
        <source>Header (RFC 9293, figure 1)</source>
        <translation>首部（RFC 9293，图 1）</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Data, and the way</source>
        <translation>数据与路程</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>绝对</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>cookie request</source>
        <translation>请求 cookie</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>cookie</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许 SACK</translation>
    </message>
    <message>
        <source>as option 254</source>
        <translation>用选项 254</translation>
    </message>
    <message>
        <source>right: it is computed</source>
        <translation>正确：由程序计算</translation>
    </message>
    <message>
        <source>&amp;Imitates the connection</source>
        <translation>模仿的连接(&amp;I)</translation>
    </message>
    <message>
        <source>Whose addresses and numbers it begins with</source>
        <translation>地址和序号以它为起点</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>序号(&amp;N)</translation>
    </message>
    <message>
        <source>Whether numbers count from the first ones of the connection</source>
        <translation>序号是否从连接的初始序号数起</translation>
    </message>
    <message>
        <source>Destination address</source>
        <translation>目的地址</translation>
    </message>
    <message>
        <source>It follows from who receives it</source>
        <translation>由接收者决定</translation>
    </message>
    <message>
        <source>Control bits</source>
        <translation>控制位</translation>
    </message>
    <message>
        <source>A segment that arrives damaged is thrown away</source>
        <translation>到达时已损坏的报文段会被丢掉</translation>
    </message>
    <message>
        <source>Only a SYN may have it (RFC 2018)</source>
        <translation>只有 SYN 可以带它（RFC 2018）</translation>
    </message>
    <message>
        <source>What the option says (RFC 7413)</source>
        <translation>选项的内容（RFC 7413）</translation>
    </message>
    <message>
        <source>The experimental form, with magic number F989</source>
        <translation>实验形式，魔数 F989</translation>
    </message>
    <message>
        <source>&amp;Source address</source>
        <translation>源地址(&amp;S)</translation>
    </message>
    <message>
        <source>In whose name it is sent</source>
        <translation>以谁的名义发送</translation>
    </message>
    <message>
        <source>From 1 to 65535</source>
        <translation>1 到 65535</translation>
    </message>
    <message>
        <source>Acknowledgment number; with ACK only</source>
        <translation>确认号；只在有 ACK 时有效</translation>
    </message>
    <message>
        <source>The header&apos;s length in words of four bytes</source>
        <translation>首部长度，以四字节为单位</translation>
    </message>
    <message>
        <source>With URG only</source>
        <translation>只在有 URG 时有效</translation>
    </message>
    <message>
        <source>Empty: not in the header</source>
        <translation>留空：首部中没有</translation>
    </message>
    <message>
        <source>The shift; empty: not in the header</source>
        <translation>移位数；留空：首部中没有</translation>
    </message>
    <message>
        <source>Empty: no timestamps in the header</source>
        <translation>留空：首部中没有时间戳</translation>
    </message>
    <message>
        <source>The echo reply; empty: 0</source>
        <translation>回显应答；留空：0</translation>
    </message>
    <message>
        <source>Up to four blocks, such as 1001-1101, 1201-1301</source>
        <translation>至多四块，例如 1001-1101, 1201-1301</translation>
    </message>
    <message>
        <source>1 to 16 bytes in hexadecimal</source>
        <translation>1 到 16 字节，十六进制</translation>
    </message>
    <message>
        <source>&amp;Length of the text</source>
        <translation>数据长度(&amp;L)</translation>
    </message>
    <message>
        <source>How many bytes it carries</source>
        <translation>它携带多少字节</translation>
    </message>
    <message>
        <source>Time on the &amp;way</source>
        <translation>路上用时(&amp;W)</translation>
    </message>
    <message>
        <source>Such as 1 ms; empty: what the wire takes</source>
        <translation>例如 1 ms；留空：与线路相同</translation>
    </message>
    <message>
        <source>A third host puts it on the wire at %1, in the name of whoever it says. No rule befalls it.</source>
        <translation>第三台主机在 %1 把它放上线路，冒用所写的名义。规则对它不起作用。</translation>
    </message>
</context>
<context>
    <name>theater::ui::ForgePreview</name>
    <message>
        <source>It gets lost: the cable is cut.</source>
        <translation>它会丢失：电缆已断。</translation>
    </message>
    <message>
        <source>It gets lost: no host has this address.</source>
        <translation>它会丢失：没有主机使用这个地址。</translation>
    </message>
    <message>
        <source>It gets lost: the host that it reaches has no power.</source>
        <translation>它会丢失：到达的主机没有通电。</translation>
    </message>
    <message>
        <source>It gets lost: a middlebox drops it.</source>
        <translation>它会丢失：被中间盒丢弃。</translation>
    </message>
    <message>
        <source>It gets lost on the way.</source>
        <translation>它会在路上丢失。</translation>
    </message>
    <message>
        <source>%1 reads %2 B</source>
        <translation>%1读到 %2 B</translation>
    </message>
    <message>
        <source>%1 reads %2 B that nobody wrote</source>
        <translation>%1读到 %2 B，而谁也没有写过它们</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1回答：%2</translation>
    </message>
    <message>
        <source>It cannot be sent now.</source>
        <translation>现在无法发送。</translation>
    </message>
    <message>
        <source>Too much happens before it arrives to say it here.</source>
        <translation>它到达之前发生的事太多，无法在这里说明。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>host in state</comment>
        <translation>%1处于 %2</translation>
    </message>
    <message>
        <source>%1: it passes every check and changes nothing</source>
        <translation>%1：通过所有检查，但什么也没有改变</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>host in state: name of the step, what it decides</comment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>theater::ui::Forging</name>
    <message>
        <source>“%1” is no address, such as %2.</source>
        <translation>“%1”不是地址。地址写作 %2。</translation>
    </message>
    <message>
        <source>The receiver has an address of another kind: %1.</source>
        <translation>接收者的地址是另一种：%1。</translation>
    </message>
    <message>
        <source>“%1” is no block. Blocks look like 1001-1101, 1201-1301.</source>
        <translation>“%1”不是块。块写作 1001-1101, 1201-1301。</translation>
    </message>
    <message>
        <source>A header has room for four blocks at most.</source>
        <translation>首部至多容纳四块。</translation>
    </message>
    <message>
        <source>A cookie is 1 to 16 bytes, each two digits from 0 to 9 and a to f.</source>
        <translation>cookie 为 1 到 16 字节，每字节两位，用 0 到 9 和 a 到 f。</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>最近的</translation>
    </message>
    <message>
        <source>%1: with %2, %3</source>
        <comment>number, address and port, state</comment>
        <translation>%1：与 %2，%3</translation>
    </message>
    <message>
        <source>These options take %1 bytes; a header has room for 40.</source>
        <translation>这些选项占 %1 字节；首部只能容纳 40 字节。</translation>
    </message>
</context>
<context>
    <name>theater::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>theater::ui::GrabbedSegment</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 s  %2: the %3 timer fires, %4 goes out</source>
        <translation>%1 s  %2：%3定时器到期，发出 %4</translation>
    </message>
    <message>
        <source>%1 s  %2: the %3 timer fires</source>
        <translation>%1 s  %2：%3定时器到期</translation>
    </message>
    <message>
        <source>Let go here: it is lost</source>
        <translation>在这里松手：它就丢失了</translation>
    </message>
    <message>
        <source>No timer will notice it.</source>
        <translation>没有定时器会察觉。</translation>
    </message>
    <message>
        <source>Arrives at %1 s, %2 later</source>
        <translation>%1 s 到达，晚 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more timers fire before it arrives</source>
        <translation>
            <numerusform>到达之前还有 %n 个定时器到期</numerusform>
        </translation>
    </message>
    <message>
        <source>No timer fires before that.</source>
        <translation>在此之前没有定时器到期。</translation>
    </message>
</context>
<context>
    <name>theater::ui::HappenedPane</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Up to now, with the step of the RFC that decided. Click a line to go there.</source>
        <translation>到此刻为止，附上起决定作用的 RFC 步骤。点击一行回到那一刻。</translation>
    </message>
</context>
<context>
    <name>theater::ui::Happenings</name>
    <message>
        <source>%1: %2() fails with %3</source>
        <translation>%1：%2() 失败，错误 %3</translation>
    </message>
    <message>
        <source>%1 sends again: %2</source>
        <translation>%1重传 %2</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1发送 %2</translation>
    </message>
    <message>
        <source>%1 receives %2 damaged: the checksum fails and it is thrown away</source>
        <translation>%1收到损坏的 %2：校验和不符，将其丢弃</translation>
    </message>
    <message>
        <source>%1 receives a copy of %2</source>
        <translation>%1收到 %2 的副本</translation>
    </message>
    <message>
        <source>%1 receives %2</source>
        <translation>%1收到 %2</translation>
    </message>
    <message>
        <source>%1 is lost on the wire</source>
        <translation>%1 在线路上丢失</translation>
    </message>
    <message>
        <source>%1 is duplicated; the copy arrives at %2 s</source>
        <translation>%1 被复制；副本在 %2 s 到达</translation>
    </message>
    <message>
        <source>%1 is delayed until %2 s</source>
        <translation>%1 被延迟到 %2 s</translation>
    </message>
    <message>
        <source>%1 is corrupted on the wire</source>
        <translation>%1 在线路上损坏</translation>
    </message>
    <message>
        <source>%1 is held on the wire</source>
        <translation>%1 被扣在线路上</translation>
    </message>
    <message>
        <source>%1 is released and arrives at %2 s</source>
        <translation>%1 被放行，在 %2 s 到达</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>由你操作</translation>
    </message>
    <message>
        <source>by fault rule %1 of the scenario</source>
        <translation>由场景的第 %1 条故障规则</translation>
    </message>
    <message>
        <source>no host has this address</source>
        <translation>没有主机使用这个地址</translation>
    </message>
    <message>
        <source>%1 calls read() and learns that the other side has closed (EOF)</source>
        <translation>%1调用 read()，得知对方已关闭 (EOF)</translation>
    </message>
    <message>
        <source>%1 calls %2(%3)</source>
        <translation>%1调用 %2(%3)</translation>
    </message>
    <message>
        <source>%1 reads %2 B from offset %3</source>
        <translation>%1读取 %2 B，起始偏移 %3</translation>
    </message>
    <message>
        <source>These are not the bytes that were written.</source>
        <translation>这些字节与写入的不同。</translation>
    </message>
    <message>
        <source>%1: the %2 timer fires</source>
        <translation>%1：%2定时器到期</translation>
    </message>
    <message>
        <source>%1 stops its %2 timer</source>
        <translation>%1停止%2定时器</translation>
    </message>
    <message>
        <source>A middlebox takes the Fast Open option out of %1</source>
        <translation>中间盒从 %1 中去掉了 Fast Open 选项</translation>
    </message>
    <message>
        <source>by the wire&apos;s own luck</source>
        <translation>线路上的偶然</translation>
    </message>
    <message>
        <source>the queue before the wire is full</source>
        <translation>线路前的队列已满</translation>
    </message>
    <message>
        <source>the cable is cut</source>
        <translation>线缆已断</translation>
    </message>
    <message>
        <source>by a middlebox on the way</source>
        <translation>途中的中间盒所为</translation>
    </message>
    <message>
        <source>the host it reaches has no power</source>
        <translation>到达的主机已断电</translation>
    </message>
    <message>
        <source>%1 sets %2 from %3 to %4</source>
        <translation>%1 将 %2 从 %3 改为 %4</translation>
    </message>
    <message>
        <source>%1: %2() returns %3</source>
        <translation>%1：%2() 返回 %3</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>经过 %1</translation>
    </message>
    <message>
        <source>A third host sends in the name of %1: %2</source>
        <translation>第三方主机冒充 %1 发送 %2</translation>
    </message>
    <message>
        <source>blocks: it has not returned yet</source>
        <translation>阻塞：尚未返回</translation>
    </message>
    <message>
        <source>%1: a socket vanishes, and no segment says so</source>
        <translation>%1：一个套接字消失，没有任何报文段告知对方</translation>
    </message>
    <message>
        <source>%1 loses its power: all sockets are gone</source>
        <translation>%1 断电：所有套接字都没有了</translation>
    </message>
    <message>
        <source>%1 has crashed and starts again without any socket</source>
        <translation>%1 崩溃后重启，套接字都没有了</translation>
    </message>
    <message>
        <source>%1 takes a new Fast Open key; the one before still counts</source>
        <translation>%1 换了 Fast Open 密钥；前一个仍然有效</translation>
    </message>
    <message>
        <source>%1 takes a new Fast Open key; older cookies do not count any more</source>
        <translation>%1 换了 Fast Open 密钥；以前的 Cookie 不再有效</translation>
    </message>
    <message>
        <source>%1 moves to a new address</source>
        <translation>%1 换到新地址</translation>
    </message>
    <message>
        <source>%1 is marked Congestion Experienced (CE) by the full queue</source>
        <translation>%1 被满队列标记为遇到拥塞（CE）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 sets its %2 timer: it fires at %3 s</source>
        <translation>%1设置%2定时器：将在 %3 s 到期</translation>
    </message>
</context>
<context>
    <name>theater::ui::Help</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Watch, break and rewind a real TCP. The engine follows RFC 9293; every run is exact and the same everywhere.</source>
        <translation>观看、打断、倒放一个真实的 TCP。引擎遵循 RFC 9293；每次运行都精确，处处相同。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later. You may use, study, share and change it; it comes without any warranty.</source>
        <translation>GNU 通用公共许可证第 3 版或更高版本。你可以使用、研究、分享和修改它；它不带任何担保。</translation>
    </message>
    <message>
        <source>GNU Lesser General Public License, version 3; Qt Charts: GNU General Public License, version 3.</source>
        <translation>GNU 宽通用公共许可证第 3 版；Qt Charts：GNU 通用公共许可证第 3 版。</translation>
    </message>
    <message>
        <source>MIT licence.</source>
        <translation>MIT 许可证。</translation>
    </message>
    <message>
        <source>CC0, public domain.</source>
        <translation>CC0，公有领域。</translation>
    </message>
    <message>
        <source>the next segment on the wire</source>
        <translation>线路上的下一个报文段</translation>
    </message>
    <message>
        <source>the menu of the selected segment</source>
        <translation>选中报文段的菜单</translation>
    </message>
    <message>
        <source>scroll and stop following</source>
        <translation>滚动，不再跟随</translation>
    </message>
    <message>
        <source>follow the present line again</source>
        <translation>重新跟随当前时刻</translation>
    </message>
    <message>
        <source>select nothing; put back what is in the hand</source>
        <translation>取消选择；放回手中的报文段</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>move through time</source>
        <translation>沿时间移动</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>整个过程</translation>
    </message>
    <message>
        <source>With the film in the focus</source>
        <translation>焦点在影片上时</translation>
    </message>
    <message>
        <source>With a chart in the focus</source>
        <translation>焦点在图表上时</translation>
    </message>
</context>
<context>
    <name>theater::ui::HexView</name>
    <message>
        <source>Bytes of the segment</source>
        <translation>报文段的字节</translation>
    </message>
    <message>
        <source>The bytes as they stand on the wire. Arrows go from field to field, Ctrl+C copies</source>
        <translation>线路上的字节。方向键在字段之间移动，Ctrl+C 复制</translation>
    </message>
</context>
<context>
    <name>theater::ui::HintStrip</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Another hint</source>
        <translation>换一条提示</translation>
    </message>
    <message>
        <source>No more hints; Preferences brings them back</source>
        <translation>不再提示；可在“首选项”中重新打开</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>不再提示</translation>
    </message>
</context>
<context>
    <name>theater::ui::Hints</name>
    <message>
        <source>Click a segment while it flies: drop it, hold it, send it twice. Or drag it: down, it arrives later; off the wire, it is lost.</source>
        <translation>报文段在途中时点一下：可以丢弃、扣住、复制。也可以拖动：往下拖，晚到；拖出线路，丢失。</translation>
    </message>
    <message>
        <source>The arrow keys step through time, back too. Space plays.</source>
        <translation>方向键逐步前进，也能倒退。空格键播放。</translation>
    </message>
    <message>
        <source>Select anything and press W: why did it happen? It also says why nothing happens.</source>
        <translation>选中任何东西再按 W：为什么会这样？也会说明为什么什么都没发生。</translation>
    </message>
    <message>
        <source>Ctrl+Z takes an act back. Every future that you made stays as a line under the film.</source>
        <translation>Ctrl+Z 撤销操作。你造出的每一个未来都留在影片下方的时间线里。</translation>
    </message>
    <message>
        <source>Shift+F: rules that lose, delay or double segments before they are sent.</source>
        <translation>Shift+F：在报文段发出之前就定好规则，让它丢失、延迟或重复。</translation>
    </message>
    <message>
        <source>F5 presents: full screen, large type, Page Down for the next step.</source>
        <translation>F5 演示：全屏、大字，Page Down 进到下一步。</translation>
    </message>
</context>
<context>
    <name>theater::ui::HostBar</name>
    <message>
        <source>Applications</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>How many bytes %1 writes</source>
        <translation>%1写入多少字节</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2调用 %1</translation>
    </message>
    <message>
        <source>Open a connection to the other host: sends a SYN</source>
        <translation>向对方主机打开连接：发送 SYN</translation>
    </message>
    <message>
        <source>Hand this many bytes to TCP</source>
        <translation>把这么多字节交给 TCP</translation>
    </message>
    <message>
        <source>Close this direction: sends a FIN, still receives (half-close)</source>
        <translation>关闭本方向：发送 FIN，仍可接收（半关闭）</translation>
    </message>
    <message>
        <source>Close the socket: sends a FIN, reads no more</source>
        <translation>关闭套接字：发送 FIN，不再读取</translation>
    </message>
    <message>
        <source>Abort: throws everything away and sends a RST</source>
        <translation>中止：放弃一切并发送 RST</translation>
    </message>
    <message>
        <source>More that %1 can do</source>
        <translation>%1 还能做什么</translation>
    </message>
    <message>
        <source>connect(), %1 B given along</source>
        <translation>connect()，随带 %1 B</translation>
    </message>
    <message>
        <source>The socket vanishes</source>
        <translation>套接字消失</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>断电</translation>
    </message>
    <message>
        <source>Crash and reboot</source>
        <translation>崩溃并重启</translation>
    </message>
    <message>
        <source>New Fast Open key, the old one still counts</source>
        <translation>换 Fast Open 密钥，旧密钥仍有效</translation>
    </message>
    <message>
        <source>New Fast Open key, old cookies do not count</source>
        <translation>换 Fast Open 密钥，旧 Cookie 作废</translation>
    </message>
    <message>
        <source>New address %1</source>
        <translation>换地址为 %1</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>All options…</source>
        <translation>全部选项…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>打开%1</translation>
    </message>
</context>
<context>
    <name>theater::ui::HostWords</name>
    <message>
        <source>SYN queue: %1, %2</source>
        <translation>半连接队列：%1，%2</translation>
    </message>
    <message>
        <source>accept queue: %1, %2</source>
        <translation>全连接队列：%1，%2</translation>
    </message>
    <message>
        <source>This host does not listen.</source>
        <translation>这台主机没有监听。</translation>
    </message>
    <message>
        <source>Port %1: %2 of %3 in the SYN queue, %4 of %5 in the accept queue</source>
        <translation>端口 %1：半连接队列 %2 / %3，全连接队列 %4 / %5</translation>
    </message>
    <message>
        <source>%1: Fast Open is avoided, a SYN with text was lost on the way</source>
        <translation>%1：暂不使用 Fast Open，曾有带数据的 SYN 在途中丢失</translation>
    </message>
    <message>
        <source>%1: cookie %2, MSS %3</source>
        <translation>%1：Cookie %2，MSS %3</translation>
    </message>
    <message>
        <source>%1: no cookie yet</source>
        <translation>%1：尚无 Cookie</translation>
    </message>
    <message>
        <source>As a server it makes cookies with its key number %1</source>
        <translation>作为服务端，它用第 %1 个密钥生成 Cookie</translation>
    </message>
    <message>
        <source>This host has no Fast Open cookie.</source>
        <translation>这台主机没有 Fast Open Cookie。</translation>
    </message>
</context>
<context>
    <name>theater::ui::KnowledgeDock</name>
    <message>
        <source>Knowledge</source>
        <translation>所知</translation>
    </message>
    <message>
        <source>What each side knows of the connection, since when, and by which segment</source>
        <translation>双方对连接各知道什么、从何时起、由哪个报文段得知</translation>
    </message>
    <message>
        <source>Who &amp;Knows What</source>
        <translation>双方各知道什么(&amp;K)</translation>
    </message>
</context>
<context>
    <name>theater::ui::KnowledgePane</name>
    <message>
        <source>What each side knows</source>
        <translation>双方各知道什么</translation>
    </message>
    <message>
        <source>Rows: what one can know of a connection. Columns: both hosts. Enter goes to the segment that proved it.</source>
        <translation>行：对连接可知道的事；列：两台主机。按 Enter 前往证明它的报文段。</translation>
    </message>
</context>
<context>
    <name>theater::ui::KnowledgeTable</name>
    <message>
        <source>My sending works</source>
        <translation>我的发送正常</translation>
    </message>
    <message>
        <source>My receiving works</source>
        <translation>我的接收正常</translation>
    </message>
    <message>
        <source>I know the peer&apos;s ISN</source>
        <translation>我知道对方的 ISN</translation>
    </message>
    <message>
        <source>The peer has confirmed my ISN</source>
        <translation>对方确认了我的 ISN</translation>
    </message>
    <message>
        <source>– forgot</source>
        <translation>– 已遗忘</translation>
    </message>
    <message>
        <source>– not yet</source>
        <translation>– 尚不知道</translation>
    </message>
    <message>
        <source>%1 since %2 s: by %3</source>
        <translation>%1 自 %2 s：由 %3</translation>
    </message>
    <message>
        <source>A segment has come that acknowledges one of mine (RFC 9293 §3.4)</source>
        <translation>收到了确认我方报文段的报文段（RFC 9293 §3.4）</translation>
    </message>
    <message>
        <source>A segment of the other side has arrived</source>
        <translation>对方的报文段已到达</translation>
    </message>
    <message>
        <source>Its SYN has arrived: IRS is set, so its data can be put in order (RFC 9293 §3.4.1)</source>
        <translation>对方的 SYN 已到达：IRS 已确定，可以给它的数据排序（RFC 9293 §3.4.1）</translation>
    </message>
    <message>
        <source>An ACK covers my SYN: the other side counts from the same number (RFC 9293 §3.4.1)</source>
        <translation>ACK 已覆盖我的 SYN：对方从同一序号开始计数（RFC 9293 §3.4.1）</translation>
    </message>
    <message>
        <source>Nothing that has arrived proves it</source>
        <translation>到达的报文段都不能证明它</translation>
    </message>
    <message>
        <source>It acts as though this were so; no segment has proved it</source>
        <translation>它当作如此行事，但没有报文段证明</translation>
    </message>
    <message>
        <source>It was proved, but the other side has lost this connection since. Click to go to the segment</source>
        <translation>曾被证明，但此后对方已失去该连接。点击前往该报文段</translation>
    </message>
    <message>
        <source>The segment was forged by a third host, which nobody can see from it. Click to go there</source>
        <translation>该报文段由第三方伪造，仅凭报文段无法看出。点击前往</translation>
    </message>
    <message>
        <source>Click to go to the segment that proved it</source>
        <translation>点击前往证明它的报文段</translation>
    </message>
    <message>
        <source>%1 has lost its memory: it knows nothing of this connection.</source>
        <translation>%1 已丢失记忆：对该连接一无所知。</translation>
    </message>
    <message>
        <source>Half-open: %1 relies on a connection that %2 has not had since %3 s, and cannot know it.</source>
        <translation>半打开：%1 仍依赖该连接，而 %2 自 %3 s 起已没有它，%1 无从知道。</translation>
    </message>
    <message>
        <source>%1 holds a connection that %2 does not have, and cannot know it.</source>
        <translation>%1 持有一个 %2 并不存在的连接，而且无从知道。</translation>
    </message>
    <message>
        <source>%1 takes the connection for open although nothing has confirmed its ISN. With two messages it cannot know; that is what the third is for.</source>
        <translation>%1 认为连接已打开，但没有任何报文段确认它的 ISN。只有两次握手时它无从知道，这正是第三次的用处。</translation>
    </message>
    <message>
        <source>Fast Open: %1 gave its application %2 B before its own ISN was confirmed.</source>
        <translation>Fast Open：%1 在自己的 ISN 被确认之前，就把 %2 B 交给了应用程序。</translation>
    </message>
    <message>
        <source>⚑ What convinced %1 was forged by a third host.</source>
        <translation>⚑ 让 %1 相信的报文段由第三方伪造。</translation>
    </message>
    <message>
        <source>Both know all four: each has sent its ISN and had it confirmed.</source>
        <translation>双方四项都已知道：各自的 ISN 都已发出并被确认。</translation>
    </message>
    <message>
        <source>✗ not any more</source>
        <translation>✗ 已不成立</translation>
    </message>
    <message>
        <source>! taken as given</source>
        <translation>! 当作如此</translation>
    </message>
</context>
<context>
    <name>theater::ui::LessonPane</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source> (changed)</source>
        <translation>（已改动）</translation>
    </message>
    <message>
        <source>SCENARIO FILE · %1</source>
        <translation>场景文件 · %1</translation>
    </message>
    <message>
        <source>LESSON · %1</source>
        <translation>课程 · %1</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>不同的演法</translation>
    </message>
    <message>
        <source>Watch the run “%1” of this lesson</source>
        <translation>观看本课的演法“%1”</translation>
    </message>
    <message>
        <source>Expected, but: %1</source>
        <translation>与预期不符：%1</translation>
    </message>
    <message>
        <source>Expected, but: %1 (and %2 more)</source>
        <translation>与预期不符：%1（另有 %2 处）</translation>
    </message>
    <message>
        <source>Expected: all %1 rows hold</source>
        <translation>预期：%1 行全部符合</translation>
    </message>
    <message>
        <source>Expected: everything holds</source>
        <translation>预期：全部符合</translation>
    </message>
    <message>
        <source>COMPARE THIS RUN</source>
        <translation>对比这个运行</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>与“%1”</translation>
    </message>
    <message>
        <source>This run and “%1” beside each other on one clock</source>
        <translation>这个运行与“%1”在同一时钟上并排</translation>
    </message>
</context>
<context>
    <name>theater::ui::Library</name>
    <message>
        <source>Set-up</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>What if: set-up</source>
        <translation>假如：建立连接</translation>
    </message>
    <message>
        <source>Tear-down</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Old segments</source>
        <translation>旧报文段</translation>
    </message>
    <message>
        <source>Abort and half-open</source>
        <translation>中止与半打开</translation>
    </message>
    <message>
        <source>TCP Fast Open</source>
        <translation>TCP Fast Open</translation>
    </message>
    <message>
        <source>Flow control and small segments</source>
        <translation>流量控制与小报文段</translation>
    </message>
    <message>
        <source>Loss and congestion</source>
        <translation>丢失与拥塞</translation>
    </message>
    <message>
        <source>Queues of a listener</source>
        <translation>监听者的队列</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>%1: is too large for a scenario (%2 MB).</source>
        <translation>%1：作为场景太大了（%2 MB）。</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1：无法写入：%2</translation>
    </message>
    <message>
        <source>main</source>
        <translation>主线</translation>
    </message>
</context>
<context>
    <name>theater::ui::LineDialog</name>
    <message>
        <source>Some field cannot be read yet.</source>
        <translation>还有字段无法读取。</translation>
    </message>
    <message>
        <source>nothing else befalls a segment</source>
        <translation>此外报文段不会遭遇什么</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1: %2; %3.</source>
        <comment>direction: delay; what else</comment>
        <translation>%1：%2；%3。</translation>
    </message>
    <message>
        <source>The wire, %1</source>
        <translation>线路，%1</translation>
    </message>
    <message>
        <source>How it is built</source>
        <translation>线路本身</translation>
    </message>
    <message>
        <source>What happens by luck</source>
        <translation>靠运气的事</translation>
    </message>
    <message>
        <source>Losses in bursts</source>
        <translation>成串丢失</translation>
    </message>
    <message>
        <source>Change the Wire</source>
        <translation>修改线路</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>执行 (Enter)</translation>
    </message>
    <message>
        <source>Close without a change (Esc)</source>
        <translation>关闭，不作修改 (Esc)</translation>
    </message>
</context>
<context>
    <name>theater::ui::LineWords</name>
    <message>
        <source>Delay</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Mark from</source>
        <translation>从几个起标记</translation>
    </message>
    <message>
        <source>Mark at random</source>
        <translation>随机标记</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Duplication</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Reordering</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>滞留时间</translation>
    </message>
    <message>
        <source>Turns bad</source>
        <translation>转坏</translation>
    </message>
    <message>
        <source>Turns good</source>
        <translation>转好</translation>
    </message>
    <message>
        <source>Loss while bad</source>
        <translation>坏时丢失</translation>
    </message>
    <message>
        <source>Loss while good</source>
        <translation>好时丢失</translation>
    </message>
    <message>
        <source>How long every segment takes.</source>
        <translation>每个报文段要用多久。</translation>
    </message>
    <message>
        <source>Each takes up to this much longer; none overtakes another by it.</source>
        <translation>每个报文段至多多用这么久；不会因此超过别的报文段。</translation>
    </message>
    <message>
        <source>How fast it sends, headers included.</source>
        <translation>发送有多快，首部计算在内。</translation>
    </message>
    <message>
        <source>So many wait for the wire, more are lost. Needs a rate.</source>
        <translation>至多这么多报文段排队，再多则丢失。需要速率。</translation>
    </message>
    <message>
        <source>With so many waiting, CE is set on those that allow it (ECN). Needs a rate.</source>
        <translation>排队达到这么多时，对允许标记的报文段设置 CE（ECN）。需要速率。</translation>
    </message>
    <message>
        <source>How many get CE by luck, of those that allow it (ECN).</source>
        <translation>在允许标记的报文段中，随机有多少被设置 CE（ECN）。</translation>
    </message>
    <message>
        <source>How many are lost, each by its own luck.</source>
        <translation>有多少丢失，各凭运气。</translation>
    </message>
    <message>
        <source>Of how many a copy arrives too.</source>
        <translation>有多少会多到一个副本。</translation>
    </message>
    <message>
        <source>How many arrive with a wrong checksum.</source>
        <translation>有多少到达时校验和错误。</translation>
    </message>
    <message>
        <source>How many are held back, so that others overtake them.</source>
        <translation>有多少被滞留，从而被别的报文段超过。</translation>
    </message>
    <message>
        <source>For how long those are held back.</source>
        <translation>它们滞留多久。</translation>
    </message>
    <message>
        <source>Losses in bursts (Gilbert and Elliott): how likely a good wire turns bad at a segment.</source>
        <translation>成串丢失（Gilbert 和 Elliott）：每个报文段处，好线路转坏的概率。</translation>
    </message>
    <message>
        <source>How likely a bad wire turns good at a segment.</source>
        <translation>每个报文段处，坏线路转好的概率。</translation>
    </message>
    <message>
        <source>How many are lost while the wire is bad.</source>
        <translation>线路坏时有多少丢失。</translation>
    </message>
    <message>
        <source>How many are lost while it is good.</source>
        <translation>线路好时有多少丢失。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Without a rate nothing ever waits.</source>
        <translation>没有速率就不会有排队。</translation>
    </message>
    <message>
        <source>For how long, such as 15 ms?</source>
        <translation>多久？例如 15 ms。</translation>
    </message>
</context>
<context>
    <name>theater::ui::LongRunDialog</name>
    <message>
        <source>The run is long; every segment of it is being recorded …</source>
        <translation>这次运行很长，正在记录其中的每一个报文段……</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>theater::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Segment on the Wire</source>
        <translation>线路上的报文段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Segment on the wire</source>
        <translation>线路上的报文段</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Co&amp;nnection</source>
        <translation>连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>What the scenario is about, and its runs</source>
        <translation>这个场景讲什么，有哪些过程</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What &amp;Happened</source>
        <translation>发生了什么(&amp;H)</translation>
    </message>
    <message>
        <source>What happened up to now, with the step of the RFC that decided</source>
        <translation>到现在为止发生了什么，以及由 RFC 的哪一步决定</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>A segment on the wire</source>
        <translation>线路上的报文段</translation>
    </message>
    <message>
        <source>Acts, faults, forging</source>
        <translation>操作、故障与伪造</translation>
    </message>
    <message>
        <source>Branches and comparison</source>
        <translation>分支与比较</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Files and the program</source>
        <translation>文件与程序</translation>
    </message>
</context>
<context>
    <name>theater::ui::Marks</name>
    <message>
        <source>%1, sent again</source>
        <translation>%1，重传</translation>
    </message>
    <message>
        <source>%1, lost</source>
        <translation>%1，丢失</translation>
    </message>
    <message>
        <source>%1, forged</source>
        <translation>%1，伪造</translation>
    </message>
</context>
<context>
    <name>theater::ui::MiddleboxDialog</name>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>New middlebox</source>
        <translation>新的中间盒</translation>
    </message>
    <message>
        <source>Middlebox</source>
        <translation>中间盒</translation>
    </message>
    <message>
        <source>both hosts</source>
        <translation>两台主机</translation>
    </message>
    <message>
        <source>&amp;What it does</source>
        <translation>它做什么(&amp;W)</translation>
    </message>
    <message>
        <source>What the box does to Fast Open (RFC 7413 §7.1)</source>
        <translation>中间盒对 Fast Open 做什么（RFC 7413 §7.1）</translation>
    </message>
    <message>
        <source>&amp;To segments from</source>
        <translation>对谁的报文段(&amp;T)</translation>
    </message>
    <message>
        <source>Whose segments pass the box</source>
        <translation>谁的报文段经过中间盒</translation>
    </message>
    <message>
        <source>Add the Box</source>
        <translation>添加中间盒</translation>
    </message>
    <message>
        <source>Change the Box</source>
        <translation>修改中间盒</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>执行 (Enter)</translation>
    </message>
    <message>
        <source>Close without a change (Esc)</source>
        <translation>关闭，不作修改 (Esc)</translation>
    </message>
</context>
<context>
    <name>theater::ui::OptionRow</name>
    <message>
        <source>“%1” is no time from %2</source>
        <translation>“%1”不是 %2 之间的时间</translation>
    </message>
    <message>
        <source>differs from the profile: %1</source>
        <translation>与配置档不同：%1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Back to the value of the profile</source>
        <translation>恢复为配置档的值</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>恢复 %1</translation>
    </message>
</context>
<context>
    <name>theater::ui::Options</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>theater::ui::OutageDialog</name>
    <message>
        <source>This must be later than the beginning.</source>
        <translation>这必须晚于开始时刻。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Some field cannot be read yet.</source>
        <translation>还有字段无法读取。</translation>
    </message>
    <message>
        <source>New outage</source>
        <translation>新的中断</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>&amp;Cut from</source>
        <translation>中断于(&amp;C)</translation>
    </message>
    <message>
        <source>A time of the run, such as 1 s</source>
        <translation>运行中的时刻，例如 1 s</translation>
    </message>
    <message>
        <source>Mended &amp;at</source>
        <translation>接好于(&amp;A)</translation>
    </message>
    <message>
        <source>A time of the run, such as 3 s. Empty: never</source>
        <translation>运行中的时刻，例如 3 s。留空：永不</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>Add the Outage</source>
        <translation>添加中断</translation>
    </message>
    <message>
        <source>Change the Outage</source>
        <translation>修改中断</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>执行 (Enter)</translation>
    </message>
    <message>
        <source>Close without a change (Esc)</source>
        <translation>关闭，不作修改 (Esc)</translation>
    </message>
</context>
<context>
    <name>theater::ui::Packets</name>
    <message>
        <source>by a rule</source>
        <translation>被规则</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>被你</translation>
    </message>
    <message>
        <source>no host has this address</source>
        <translation>没有主机使用这个地址</translation>
    </message>
    <message>
        <source>by the wire&apos;s own luck</source>
        <translation>线路自身的运气</translation>
    </message>
    <message>
        <source>the queue before the wire is full</source>
        <translation>线路前的队列已满</translation>
    </message>
    <message>
        <source>the cable is cut</source>
        <translation>线缆已断</translation>
    </message>
    <message>
        <source>by a middlebox</source>
        <translation>被中间盒</translation>
    </message>
    <message>
        <source>the host is off</source>
        <translation>主机已关机</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>held on the wire</source>
        <translation>被扣在线路上</translation>
    </message>
    <message>
        <source>corrupted, thrown away</source>
        <translation>损坏，被丢弃</translation>
    </message>
    <message>
        <source>option taken out</source>
        <translation>选项被取走</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>被复制</translation>
    </message>
    <message>
        <source>marked CE</source>
        <translation>标记 CE</translation>
    </message>
    <message>
        <source>fast retransmission</source>
        <translation>快速重传</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>had been acknowledged</source>
        <translation>早已被确认</translation>
    </message>
    <message>
        <source>duplicate ACK</source>
        <translation>重复确认</translation>
    </message>
    <message>
        <source>overtaken: arrives out of order</source>
        <translation>被超越：乱序到达</translation>
    </message>
    <message>
        <source>a gap before it</source>
        <translation>前面有缺口</translation>
    </message>
    <message>
        <source>zero window</source>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>window probe</source>
        <translation>窗口探测</translation>
    </message>
    <message>
        <source>window update</source>
        <translation>窗口更新</translation>
    </message>
    <message>
        <source>fills the window</source>
        <translation>填满窗口</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Number of the segment, in the order of sending</source>
        <translation>报文段编号，按发送次序</translation>
    </message>
    <message>
        <source>When it was sent, in seconds</source>
        <translation>发出的时刻，单位秒</translation>
    </message>
    <message>
        <source>Seconds since the segment before it was sent</source>
        <translation>距上一个报文段发出的秒数</translation>
    </message>
    <message>
        <source>Who sends it</source>
        <translation>由谁发出</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Flags of the header</source>
        <translation>首部的标志位</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>Window as the header has it, not scaled</source>
        <translation>首部里的窗口值，未扩大</translation>
    </message>
    <message>
        <source>Bytes of text</source>
        <translation>数据字节数</translation>
    </message>
    <message>
        <source>Options; sorted by the bytes that they take</source>
        <translation>选项；按所占字节数排序</translation>
    </message>
    <message>
        <source>What becomes of it, and what stands out</source>
        <translation>它的结局，以及引人注意之处</translation>
    </message>
    <message>
        <source>forged</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>arrives at %1 s</source>
        <translation>在 %1 s 到达</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4, %5 s; %6</source>
        <translation>%1：%2 到 %3，%4，%5 s；%6</translation>
    </message>
    <message>
        <source>%1; not yet sent</source>
        <translation>%1；尚未发出</translation>
    </message>
    <message>
        <source>Searching … %1 %</source>
        <translation>正在查找… %1 %</translation>
    </message>
    <message>
        <source>%1 segments</source>
        <translation>%1 个报文段</translation>
    </message>
    <message>
        <source>%1 of %2 segments</source>
        <translation>%2 个报文段中的 %1 个</translation>
    </message>
</context>
<context>
    <name>theater::ui::PacketsCsv</name>
    <message>
        <source>The table has changed while it was written. Export it once more.</source>
        <translation>写入时表格已经改变。请重新导出。</translation>
    </message>
</context>
<context>
    <name>theater::ui::PacketsDock</name>
    <message>
        <source>Export the packets</source>
        <translation>导出报文段</translation>
    </message>
    <message>
        <source>The export did not succeed</source>
        <translation>导出没有成功</translation>
    </message>
    <message>
        <source>Choose another place and try again.</source>
        <translation>请换一个位置再试。</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文段表</translation>
    </message>
    <message>
        <source>&amp;Packets</source>
        <translation>报文段表(&amp;P)</translation>
    </message>
    <message>
        <source>Packets: every segment as a row, filtered as in Wireshark</source>
        <translation>报文段表：每个报文段一行，像 Wireshark 一样过滤</translation>
    </message>
</context>
<context>
    <name>theater::ui::PacketsPane</name>
    <message>
        <source>Filter: tcp.flags.syn == 1 &amp;&amp; tcp.len &gt; 0</source>
        <translation>过滤：tcp.flags.syn == 1 &amp;&amp; tcp.len &gt; 0</translation>
    </message>
    <message>
        <source>Display filter</source>
        <translation>显示过滤器</translation>
    </message>
    <message>
        <source>Which segments to show, as in Wireshark: tcp.flags.syn == 1 &amp;&amp; tcp.len &gt; 0. Down lists the fields, Enter remembers the filter, Esc goes back to the film</source>
        <translation>显示哪些报文段，写法同 Wireshark：tcp.flags.syn == 1 &amp;&amp; tcp.len &gt; 0。向下键列出字段，回车记住过滤器，Esc 回到影片</translation>
    </message>
    <message>
        <source>Filters that were used last</source>
        <translation>最近用过的过滤器</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文段表</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>None yet: Enter in the filter line remembers it</source>
        <translation>还没有：在过滤行按回车即可记住</translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>全部忘记</translation>
    </message>
    <message>
        <source>&amp;Copy as Text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>复制为 CSV(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export as CSV …</source>
        <translation>导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>过滤：%1</translation>
    </message>
</context>
<context>
    <name>theater::ui::PlayBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Choose a lesson or one of its runs (Ctrl+L)</source>
        <translation>选择课程或其中的一种演法 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Virtual milliseconds for each second (Up, Down)</source>
        <translation>每秒播放多少虚拟毫秒（上、下方向键）</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme: light, dark, for a projector, or as the system</source>
        <translation>主题：浅色、深色、投影，或跟随系统</translation>
    </message>
    <message>
        <source>%1 ms/s</source>
        <translation>%1 ms/s</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>%1 s/s</source>
        <translation>%1 s/s</translation>
    </message>
</context>
<context>
    <name>theater::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Everything in English</source>
        <translation>全部用英文</translation>
    </message>
    <message>
        <source>Everything in Chinese</source>
        <translation>全部用中文</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Light or dark, whichever the desktop is</source>
        <translation>与桌面一致，浅色或深色</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>浅底深字</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>Black on white with strong lines, for a bright room</source>
        <translation>白底黑字、粗线条，适合明亮的教室</translation>
    </message>
    <message>
        <source>Sequence numbers</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>绝对</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>As they stand in the header</source>
        <translation>与首部中的一样</translation>
    </message>
    <message>
        <source>Counted from the first of each direction, as in Wireshark</source>
        <translation>从每个方向的第一个序号数起，与 Wireshark 相同</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Time runs down between two lines</source>
        <translation>时间在两条竖线之间自上而下</translation>
    </message>
    <message>
        <source>Segments fly from host to host, for a big room</source>
        <translation>报文段在两台主机之间飞行，适合大教室</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>As the desktop says, if it does</source>
        <translation>听从桌面的设置（如果有）</translation>
    </message>
    <message>
        <source>Segments glide</source>
        <translation>报文段平滑移动</translation>
    </message>
    <message>
        <source>The film goes from happening to happening; nothing glides</source>
        <translation>影片从一件事跳到下一件事，没有滑动</translation>
    </message>
    <message>
        <source>What you choose holds at once and is kept for the next start. So are the panes of the window: where they are, and which are open.</source>
        <translation>所选立即生效，下次启动时仍然有效。各面板的位置和开闭也会记住。</translation>
    </message>
    <message>
        <source>Show the Hints Again</source>
        <translation>重新显示提示</translation>
    </message>
    <message>
        <source>The hints of the first start, from the beginning</source>
        <translation>从头显示初次启动时的提示</translation>
    </message>
    <message>
        <source>Reset Everything</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>All preferences and panes as at the first start; files and sessions stay</source>
        <translation>首选项和面板都回到初次启动时的样子；文件和会话不受影响</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>theater::ui::Presenter</name>
    <message>
        <source>&amp;Present</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>Present: full screen, in large type</source>
        <translation>演示：全屏，大字</translation>
    </message>
    <message>
        <source>Spea&amp;ker View</source>
        <translation>演讲者视图(&amp;K)</translation>
    </message>
    <message>
        <source>Speaker view: what comes next, notes and clock</source>
        <translation>演讲者视图：接下来的内容、备注和时钟</translation>
    </message>
</context>
<context>
    <name>theater::ui::PresenterView</name>
    <message>
        <source>Presentation — TCP Theater</source>
        <translation>演示 — TCP Theater</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The film in large type. Right and Left step, Space plays, Esc ends the presentation.</source>
        <translation>大字影片。左右方向键逐步，空格播放，Esc 结束演示。</translation>
    </message>
    <message>
        <source>→ ←  step     Space  play     Home End  beginning, end</source>
        <translation>→ ←  逐步     空格  播放     Home End  开头、结尾</translation>
    </message>
    <message>
        <source>L  ladder or wire     N  numbers     T  projector theme</source>
        <translation>L  时序图或线路     N  序号     T  投影主题</translation>
    </message>
    <message>
        <source>S  spotlight, dot     Z  zoom (or Ctrl and drag)     B  black     ,  white</source>
        <translation>S  聚光、圆点     Z  放大（或按 Ctrl 拖动）     B  黑屏     ,  白屏</translation>
    </message>
    <message>
        <source>Click a segment: drop it, delay it …     Esc  end</source>
        <translation>点击报文段：丢弃、延迟……     Esc  结束</translation>
    </message>
</context>
<context>
    <name>theater::ui::ProblemDialog</name>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>theater::ui::Recovery</name>
    <message>
        <source>What You Did Is Still There</source>
        <translation>您的操作还在</translation>
    </message>
    <message>
        <source>TCP Theater did not end properly last time. These sessions had not been saved to a file:</source>
        <translation>TCP Theater 上次没有正常结束。下列会话尚未保存到文件：</translation>
    </message>
    <message>
        <source>Sessions that can be recovered</source>
        <translation>可恢复的会话</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>The session cannot be recovered</source>
        <translation>无法恢复该会话</translation>
    </message>
    <message>
        <source>Its file stays where it is.</source>
        <translation>它的文件仍留在原处。</translation>
    </message>
    <message>
        <source>%1, branches: %2, %3</source>
        <translation>%1，分支：%2，%3</translation>
    </message>
</context>
<context>
    <name>theater::ui::SegmentActions</name>
    <message>
        <source>&amp;Drop</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>Delay by &amp;50 ms</source>
        <translation>延迟 50 ms(&amp;5)</translation>
    </message>
    <message>
        <source>Delay by 1 R&amp;TT</source>
        <translation>延迟 1 个往返时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Hold until released</source>
        <translation>扣住，直到放行(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>放行(&amp;R)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Corrupt</source>
        <translation>损坏(&amp;C)</translation>
    </message>
</context>
<context>
    <name>theater::ui::SegmentDock</name>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>报文段(&amp;S)</translation>
    </message>
    <message>
        <source>Look inside the segment: header, bytes, and where each value came from</source>
        <translation>查看报文段内部：首部、字节以及每个值的来历</translation>
    </message>
    <message>
        <source>Look &amp;Inside</source>
        <translation>查看内部(&amp;I)</translation>
    </message>
</context>
<context>
    <name>theater::ui::SegmentInspector</name>
    <message>
        <source>No segment has left yet</source>
        <translation>还没有报文段发出</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1 → %2 · left at %3 s · %4</source>
        <translation>%1 → %2 · %3 s 发出 · %4</translation>
    </message>
    <message>
        <source>lost at %1 s</source>
        <translation>%1 s 丢失</translation>
    </message>
    <message>
        <source>held since %1 s</source>
        <translation>自 %1 s 起被扣住</translation>
    </message>
    <message>
        <source>due at %1 s</source>
        <translation>应于 %1 s 到达</translation>
    </message>
    <message>
        <source>arrives damaged at %1 s and is thrown away</source>
        <translation>%1 s 到达时已损坏，被丢弃</translation>
    </message>
    <message>
        <source>arrives changed by a middlebox at %1 s</source>
        <translation>%1 s 到达，途中被中间设备修改</translation>
    </message>
    <message>
        <source>arrives at %1 s and once more</source>
        <translation>%1 s 到达，之后又到达一次</translation>
    </message>
    <message>
        <source>arrives at %1 s</source>
        <translation>%1 s 到达</translation>
    </message>
    <message>
        <source>%1 (relative %2)</source>
        <translation>%1（相对值 %2）</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message>
        <source>bytes %1–%2</source>
        <translation>第 %1–%2 字节</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 比特</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 比特</translation>
    </message>
</context>
<context>
    <name>theater::ui::SegmentPane</name>
    <message>
        <source>Comes from: %1</source>
        <translation>来历：%1</translation>
    </message>
    <message>
        <source>IP header</source>
        <translation>IP 首部</translation>
    </message>
    <message>
        <source>Show the IP header above the TCP header</source>
        <translation>在 TCP 首部之上显示 IP 首部</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Show the pseudo-header and how the checksum adds up</source>
        <translation>显示伪首部以及校验和的计算过程</translation>
    </message>
    <message>
        <source>As it left</source>
        <translation>发出时</translation>
    </message>
    <message>
        <source>The bytes before the wire changed them</source>
        <translation>线路改动之前的字节</translation>
    </message>
    <message>
        <source>Header of the segment, RFC 9293 figure 1</source>
        <translation>报文段首部，RFC 9293 图 1</translation>
    </message>
    <message>
        <source>How the checksum adds up</source>
        <translation>校验和的计算过程</translation>
    </message>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation>复制为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
</context>
<context>
    <name>theater::ui::Session</name>
    <message>
        <source>%1 has no run called “%2”. Its runs are: %3</source>
        <translation>%1 中没有名为“%2”的演法。它有：%3</translation>
    </message>
    <message>
        <source>There is no run called “%1”.</source>
        <translation>没有名为“%1”的演法。</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原来的进程</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>配置档 %1</translation>
    </message>
    <message>
        <source>This run has ended.</source>
        <translation>这次运行已经结束。</translation>
    </message>
    <message>
        <source>Opening %1 was stopped.</source>
        <translation>打开 %1 的操作已停止。</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>“%1” differs from %2 on.</source>
        <translation>“%1”从 %2 起不同。</translation>
    </message>
</context>
<context>
    <name>theater::ui::SettingsDialog</name>
    <message>
        <source>The run has not begun: what you change here holds from its beginning.</source>
        <translation>运行尚未开始：在此所做的更改从头生效。</translation>
    </message>
    <message>
        <source>The run has begun: what you change here holds from %1 on and makes a branch there. It can be undone.</source>
        <translation>运行已经开始：在此所做的更改从 %1 起生效，并在那里产生分支；可以撤销。</translation>
    </message>
    <message>
        <source>Options of the hosts</source>
        <translation>主机选项</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>配置档(&amp;P)</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Whose options are shown</source>
        <translation>显示哪台主机的选项</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置档</translation>
    </message>
    <message>
        <source>Switch both hosts to a named set of values</source>
        <translation>让两台主机改用一组命名的取值</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>查找选项</translation>
    </message>
    <message>
        <source>Shows the options with these words</source>
        <translation>只显示含有这些词的选项</translation>
    </message>
    <message>
        <source>No option has these words.</source>
        <translation>没有含有这些词的选项。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>theater::ui::SpeakerView</name>
    <message>
        <source>Speaker View — TCP Theater</source>
        <translation>演讲者视图 — TCP Theater</translation>
    </message>
    <message>
        <source>Speaker view</source>
        <translation>演讲者视图</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Let the clock begin again at zero</source>
        <translation>让时钟重新从零开始</translation>
    </message>
    <message>
        <source>Reset the clock</source>
        <translation>重置时钟</translation>
    </message>
    <message>
        <source>How long the presentation has lasted</source>
        <translation>演示已进行的时间</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The picture now</source>
        <translation>当前画面</translation>
    </message>
    <message>
        <source>The next picture</source>
        <translation>下一幅画面</translation>
    </message>
    <message>
        <source>→ ←  step  ·  Space  play  ·  L  ladder or wire  ·  N  numbers  ·  S  spotlight  ·  Z  zoom  ·  B  black  ·  ,  white  ·  Esc  end</source>
        <translation>→ ←  逐步  ·  空格  播放  ·  L  时序图或线路  ·  N  序号  ·  S  聚光  ·  Z  放大  ·  B  黑屏  ·  ,  白屏  ·  Esc  结束</translation>
    </message>
    <message>
        <source>(the class sees nothing) </source>
        <translation>（观众现在看不到画面）</translation>
    </message>
    <message>
        <source>This is the end of the run.</source>
        <translation>本次运行到此结束。</translation>
    </message>
</context>
<context>
    <name>theater::ui::StageView</name>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>The ladder of segments between the two hosts. Tab selects a segment on the wire, Enter opens its menu.</source>
        <translation>两台主机之间报文段的时序图。Tab 选择线路上的报文段，Enter 打开它的菜单。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Back to the present line (F)</source>
        <translation>回到当前时刻线 (F)</translation>
    </message>
    <message>
        <source>Follow the present line</source>
        <translation>跟随当前时刻线</translation>
    </message>
    <message>
        <source>Click to go to the instant at which it was sent</source>
        <translation>点击回到它发出的时刻</translation>
    </message>
    <message>
        <source>All options of this host</source>
        <translation>这台主机的全部选项</translation>
    </message>
    <message>
        <source>Show all connections (C)</source>
        <translation>显示全部连接（C）</translation>
    </message>
    <message>
        <source>Show this connection only (C)</source>
        <translation>只显示这条连接（C）</translation>
    </message>
    <message>
        <source>Mend the cable (K)</source>
        <translation>接好线缆（K）</translation>
    </message>
    <message>
        <source>Cut the cable: what is on the wire is lost (K)</source>
        <translation>剪断线缆：线路上的报文段都会丢失（K）</translation>
    </message>
    <message>
        <source>It holds from the beginning of the run.</source>
        <translation>从运行开始时生效。</translation>
    </message>
    <message>
        <source>It holds from now on.</source>
        <translation>从现在起生效。</translation>
    </message>
    <message>
        <source>Click to switch it off.</source>
        <translation>单击可关闭。</translation>
    </message>
    <message>
        <source>Click to switch it on.</source>
        <translation>单击可打开。</translation>
    </message>
    <message>
        <source>A silence, left out. Click to go to its end and to ask why nothing happened</source>
        <translation>省略的一段静默。点击前往它的末尾，并询问为何无事发生</translation>
    </message>
    <message>
        <source>Click to see what led here, and why (W)</source>
        <translation>点击查看由何而来、为什么（W）</translation>
    </message>
    <message>
        <source>Click to go there and to see why (W)</source>
        <translation>点击前往，并查看为什么（W）</translation>
    </message>
    <message>
        <source>Click to go to this instant</source>
        <translation>点击前往这一刻</translation>
    </message>
    <message>
        <source>Click to drop, delay, hold, duplicate or corrupt it. Drag it down: it arrives later. Drag it off the wire: it is lost</source>
        <translation>点击可丢弃、延迟、扣住、复制或损坏它。往下拖：晚到。拖出线路：丢失</translation>
    </message>
    <message>
        <source>Click to drop, delay, hold, duplicate or corrupt it. Drag it off the wire: it is lost</source>
        <translation>点击可丢弃、延迟、扣住、复制或损坏它。拖出线路：丢失</translation>
    </message>
</context>
<context>
    <name>theater::ui::StateDock</name>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;State Machine</source>
        <translation>状态机(&amp;S)</translation>
    </message>
    <message>
        <source>The state diagram of RFC 9293 with both hosts on it and the way they have gone</source>
        <translation>RFC 9293 的状态图，标出两台主机及其走过的路径</translation>
    </message>
</context>
<context>
    <name>theater::ui::States</name>
    <message>
        <source>RFC 9293, figure 5: %1 / %2</source>
        <translation>RFC 9293 图 5：%1 / %2</translation>
    </message>
    <message>
        <source>x: nothing is sent</source>
        <translation>x：不发送任何报文段</translation>
    </message>
    <message>
        <source>Not in figure 5: it follows from the text of RFC 9293, §3.10</source>
        <translation>不在图 5 中：由 RFC 9293 §3.10 的正文得出</translation>
    </message>
    <message>
        <source>%1 at %2 s: %3</source>
        <translation>%1，%2 s：%3</translation>
    </message>
    <message>
        <source>%1 later, at %2 s: %3</source>
        <translation>%1，稍后在 %2 s：%3</translation>
    </message>
    <message>
        <source>Nobody goes this way in this run</source>
        <translation>本次运行中没有主机走这条路</translation>
    </message>
    <message>
        <source>%1 was here from %2 s to %3 s</source>
        <translation>%1 从 %2 s 到 %3 s 处于此状态</translation>
    </message>
    <message>
        <source>%1 has been here since %2 s</source>
        <translation>%1 自 %2 s 起处于此状态</translation>
    </message>
</context>
<context>
    <name>theater::ui::StatesPane</name>
    <message>
        <source>State diagram of RFC 9293 with both hosts</source>
        <translation>RFC 9293 状态图与两台主机</translation>
    </message>
</context>
<context>
    <name>theater::ui::Steps</name>
    <message>
        <source>, first step</source>
        <translation>，第一步</translation>
    </message>
    <message>
        <source>, second step</source>
        <translation>，第二步</translation>
    </message>
    <message>
        <source>, third step</source>
        <translation>，第三步</translation>
    </message>
    <message>
        <source>, fourth step</source>
        <translation>，第四步</translation>
    </message>
    <message>
        <source>, fifth step</source>
        <translation>，第五步</translation>
    </message>
    <message>
        <source>, sixth step</source>
        <translation>，第六步</translation>
    </message>
    <message>
        <source>, seventh step</source>
        <translation>，第七步</translation>
    </message>
    <message>
        <source>, eighth step</source>
        <translation>，第八步</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>thrown away without an answer</source>
        <translation>丢弃，不作应答</translation>
    </message>
    <message>
        <source>not acceptable: answered by an ACK</source>
        <translation>不可接受：以 ACK 应答</translation>
    </message>
    <message>
        <source>answered by a challenge ACK</source>
        <translation>以 challenge ACK 应答</translation>
    </message>
    <message>
        <source>no answer: such an ACK was sent a moment ago</source>
        <translation>不应答：刚刚发过这样的 ACK</translation>
    </message>
    <message>
        <source>answered by a RST</source>
        <translation>以 RST 应答</translation>
    </message>
    <message>
        <source>resets the connection</source>
        <translation>重置连接</translation>
    </message>
    <message>
        <source>took effect</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>out of order: kept for later</source>
        <translation>失序：留待以后处理</translation>
    </message>
    <message>
        <source>its timestamp is older than the latest one taken: an old duplicate (PAWS)</source>
        <translation>其时间戳比最近接受的更旧：是旧的重复报文段（PAWS）</translation>
    </message>
    <message>
        <source>its timestamp is not older than the latest one taken (PAWS)</source>
        <translation>其时间戳不比最近接受的更旧（PAWS）</translation>
    </message>
    <message>
        <source>this SYN is not newer than the old connection</source>
        <translation>这个 SYN 不比旧连接更新</translation>
    </message>
    <message>
        <source>this SYN is newer than the old connection, so TIME-WAIT makes room for a new one</source>
        <translation>这个 SYN 比旧连接更新，TIME-WAIT 因此让位给新连接</translation>
    </message>
    <message>
        <source>the SYN queue of the listener is full</source>
        <translation>监听的半连接队列已满</translation>
    </message>
    <message>
        <source>it waits in the SYN queue for the third ACK</source>
        <translation>在半连接队列中等待第三个 ACK</translation>
    </message>
    <message>
        <source>its acknowledgment number is no SYN cookie of this listener</source>
        <translation>其确认号不是这个监听发出的 SYN Cookie</translation>
    </message>
    <message>
        <source>the listener keeps no TCB: the sequence number of its SYN,ACK is a SYN cookie that the third ACK brings back</source>
        <translation>监听不保存 TCB：SYN,ACK 的序号就是 SYN Cookie，由第三个 ACK 带回</translation>
    </message>
    <message>
        <source>the accept queue of the listener is full</source>
        <translation>监听的全连接队列已满</translation>
    </message>
    <message>
        <source>it waits in the accept queue for accept()</source>
        <translation>在全连接队列中等待 accept()</translation>
    </message>
    <message>
        <source>the listener waits for text before it completes the connection</source>
        <translation>监听要等数据到达才完成连接</translation>
    </message>
    <message>
        <source>text has come, so the connection is completed</source>
        <translation>数据已到达，连接完成</translation>
    </message>
    <message>
        <source>its cookie does not count: the handshake goes on without the text of the SYN</source>
        <translation>其 Cookie 无效：握手继续，但不接受 SYN 中的数据</translation>
    </message>
    <message>
        <source>its cookie counts: the text of the SYN is handed over before the handshake is complete</source>
        <translation>其 Cookie 有效：握手完成之前就把 SYN 中的数据交给应用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1：%2——%3</translation>
    </message>
</context>
<context>
    <name>theater::ui::TcbTable</name>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>The last event has set the timer anew</source>
        <translation>上一个事件重新设置了定时器</translation>
    </message>
    <message>
        <source>The last event has stopped the timer</source>
        <translation>上一个事件停止了定时器</translation>
    </message>
    <message>
        <source>The last event has started the timer</source>
        <translation>上一个事件启动了定时器</translation>
    </message>
    <message>
        <source>Changed by the last event: %1 → %2</source>
        <translation>被上一个事件改变：%1 → %2</translation>
    </message>
    <message>
        <source>%1
from %2 on</source>
        <translation>%1
从 %2 起</translation>
    </message>
    <message>
        <source>%1
none</source>
        <translation>%1
无</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 to %3, %n sequence number(s)</source>
        <translation>
            <numerusform>%1
%2 至 %3，共 %n 个序号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>theater::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Click or drag to go to an instant; Left and Right step, Home and End jump.</source>
        <translation>点击或拖动前往某一时刻；左右方向键单步，Home 和 End 跳到两端。</translation>
    </message>
</context>
<context>
    <name>theater::ui::TimerWords</name>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>persist</source>
        <translation>坚持</translation>
    </message>
    <message>
        <source>delayed-ACK</source>
        <translation>延迟确认</translation>
    </message>
    <message>
        <source>silly-window override</source>
        <translation>糊涂窗口</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>tail-loss-probe</source>
        <translation>尾部丢失探测</translation>
    </message>
    <message>
        <source>reordering</source>
        <translation>乱序等待</translation>
    </message>
    <message>
        <source>compressed-ACK</source>
        <translation>合并确认</translation>
    </message>
    <message>
        <source>user-timeout</source>
        <translation>用户超时</translation>
    </message>
</context>
<context>
    <name>theater::ui::Why</name>
    <message>
        <source>Nothing in this run caused it: here something begins.</source>
        <translation>这次运行中没有什么引起它：它是一个开端。</translation>
    </message>
    <message>
        <source>Its cause lies too far back to be looked for.</source>
        <translation>它的起因太久远，没有再往前找。</translation>
    </message>
    <message>
        <source>… and %1 more between this and the beginning</source>
        <translation>……到开端之间另有 %1 项</translation>
    </message>
    <message>
        <source>What came before lies too far back to be looked for.</source>
        <translation>更早的起因太久远，没有再往前找。</translation>
    </message>
    <message>
        <source>It all began with</source>
        <translation>一切始于</translation>
    </message>
    <message>
        <source>It brought about</source>
        <translation>由它引起</translation>
    </message>
    <message>
        <source>Nothing: nothing else follows from it.</source>
        <translation>没有：它没有再引起别的事。</translation>
    </message>
    <message>
        <source>Nothing up to %1 s.</source>
        <translation>到 %1 秒为止没有。</translation>
    </message>
    <message>
        <source>because it, or its answer, was missing</source>
        <translation>因为缺了它，或缺了对它的应答</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 项</translation>
    </message>
    <message>
        <source>… and %1 more up to %2 s</source>
        <translation>……到 %2 秒为止另有 %1 项</translation>
    </message>
    <message>
        <source>What came of it later was not looked for.</source>
        <translation>更晚的后果没有再找。</translation>
    </message>
    <message>
        <source>Why does nothing happen?</source>
        <translation>为什么什么也没有发生？</translation>
    </message>
    <message>
        <source>What will end it</source>
        <translation>什么会结束它</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>What else is waited for</source>
        <translation>还在等什么</translation>
    </message>
    <message>
        <source>At this instant</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>it was set at %1 s</source>
        <translation>它是在 %1 秒设定的</translation>
    </message>
    <message>
        <source>the application had planned it for this instant</source>
        <translation>应用程序早已安排在这一刻</translation>
    </message>
    <message>
        <source>the application waited for its connection to be established</source>
        <translation>应用程序在等连接建立</translation>
    </message>
    <message>
        <source>the application waited until it had read %1 B</source>
        <translation>应用程序一直等到读完 %1 B</translation>
    </message>
    <message>
        <source>the application waited until it learnt that the other side had closed</source>
        <translation>应用程序一直等到得知对方已关闭</translation>
    </message>
    <message>
        <source>the application waited until its connection was closed</source>
        <translation>应用程序一直等到连接关闭</translation>
    </message>
    <message>
        <source>the application waited for its call of connect()</source>
        <translation>应用程序在等自己调用 connect()</translation>
    </message>
    <message>
        <source>the application waited for another call</source>
        <translation>应用程序在等另一个调用</translation>
    </message>
    <message>
        <source>%1, and then %2 longer</source>
        <translation>%1，之后又等了 %2</translation>
    </message>
    <message>
        <source>This was needed: %1, sent before, was lost</source>
        <translation>之所以需要：先前发出的 %1 丢失了</translation>
    </message>
    <message>
        <source>This was needed: %1, sent before, arrived damaged</source>
        <translation>之所以需要：先前发出的 %1 到达时已损坏</translation>
    </message>
    <message>
        <source>This seemed needed: %1, sent before, was still on its way</source>
        <translation>看似需要：先前发出的 %1 还在途中</translation>
    </message>
    <message>
        <source>This was needed: it had arrived before, but the answer %1 was lost</source>
        <translation>之所以需要：先前的已经到达，但应答 %1 丢失了</translation>
    </message>
    <message>
        <source>This was needed: it had arrived before, but the answer %1 came damaged</source>
        <translation>之所以需要：先前的已经到达，但应答 %1 到达时已损坏</translation>
    </message>
    <message>
        <source>This seemed needed: it had arrived before, but the answer %1 was still on its way</source>
        <translation>看似需要：先前的已经到达，但应答 %1 还在途中</translation>
    </message>
    <message>
        <source>This was needed: %1 had arrived before, but nothing was answered</source>
        <translation>之所以需要：%1 先前已经到达，但没有得到任何应答</translation>
    </message>
    <message>
        <source>%1 at this instant, before → after</source>
        <translation>%1在这一时刻，之前 → 之后</translation>
    </message>
    <message>
        <source>%1, before → after</source>
        <translation>%1，之前 → 之后</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>如何开始</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>theater::ui::WhyDock</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>为什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Why: what led to the selected thing, or why nothing happens</source>
        <translation>为什么：所选之事由何而来，或者为何无事发生</translation>
    </message>
</context>
<context>
    <name>theater::ui::WhyPane</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Select anything on the film – a segment, a call, a state, a timer – to ask about it. While nothing is selected, this is about the silence around now. Click a line to go there.</source>
        <translation>选中影片中的任何东西（报文段、调用、状态、定时器）即可发问。未选中时，这里说明当前时刻前后的静默。点击一行可跳到那里。</translation>
    </message>
    <message>
        <source>What is asked about</source>
        <translation>所问的对象</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>依据的条文</translation>
    </message>
    <message>
        <source>What led to it</source>
        <translation>起因</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>Enter goes to the instant of a line</source>
        <translation>按 Enter 跳到该行的时刻</translation>
    </message>
</context>
<context>
    <name>theater::ui::WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>打开场景文件</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save everything, acts included, as a scenario file</source>
        <translation>把全部内容（包括你的操作）保存为场景文件</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>以另一个名字保存</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export pictures: SVG, PNG or PDF</source>
        <translation>导出图片：SVG、PNG 或 PDF</translation>
    </message>
    <message>
        <source>Choose a &amp;Lesson</source>
        <translation>选择课程(&amp;L)</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>选择课程</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Step &amp;Forward</source>
        <translation>前进一步(&amp;F)</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>To the &amp;Beginning</source>
        <translation>到开头(&amp;H)</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the &amp;End</source>
        <translation>到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>加快(&amp;T)</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>放慢(&amp;S)</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>放慢</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>投影(&amp;P)</translation>
    </message>
    <message>
        <source>Strong contrast for a projector</source>
        <translation>适合投影的强对比</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>&amp;About TCP Theater</source>
        <translation>关于 TCP Theater(&amp;A)</translation>
    </message>
    <message>
        <source>What this is, and its licences</source>
        <translation>这是什么，以及它的许可证</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Relative Numbers</source>
        <translation>相对序号(&amp;R)</translation>
    </message>
    <message>
        <source>Sequence numbers relative to the first, or as on the wire</source>
        <translation>序号从第一个算起，或与线路上相同</translation>
    </message>
    <message>
        <source>seq: relative</source>
        <translation>序号：相对</translation>
    </message>
    <message>
        <source>seq: absolute</source>
        <translation>序号：绝对</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Relative or absolute sequence numbers</source>
        <translation>相对或绝对序号</translation>
    </message>
    <message>
        <source>&amp;Options of the Hosts…</source>
        <translation>主机选项(&amp;O)…</translation>
    </message>
    <message>
        <source>All options of the hosts, and their profile</source>
        <translation>两台主机的全部选项和配置档</translation>
    </message>
    <message>
        <source>Next &amp;Connection</source>
        <translation>下一条连接(&amp;C)</translation>
    </message>
    <message>
        <source>Show the next connection, or all of them</source>
        <translation>显示下一条连接，或全部</translation>
    </message>
    <message>
        <source>Cut or mend the cable</source>
        <translation>剪断或接好线缆</translation>
    </message>
    <message>
        <source>&amp;Mend the Cable</source>
        <translation>接好线缆(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Cut the Cable</source>
        <translation>剪断线缆(&amp;C)</translation>
    </message>
    <message>
        <source>Mend the cable</source>
        <translation>接好线缆</translation>
    </message>
    <message>
        <source>Cut the cable: what is on the wire is lost</source>
        <translation>剪断线缆：线路上的报文段都会丢失</translation>
    </message>
    <message>
        <source>&amp;Forge a Segment…</source>
        <translation>伪造报文段(&amp;F)…</translation>
    </message>
    <message>
        <source>Send a segment in another&apos;s name</source>
        <translation>以他人的名义发送报文段</translation>
    </message>
    <message>
        <source>Back to the Last Segment</source>
        <translation>回到上一个报文段</translation>
    </message>
    <message>
        <source>Back to the last segment that was sent</source>
        <translation>回到上一个发出的报文段</translation>
    </message>
    <message>
        <source>On to the Next Segment</source>
        <translation>前往下一个报文段</translation>
    </message>
    <message>
        <source>On to the next segment that is sent</source>
        <translation>前往下一个发出的报文段</translation>
    </message>
    <message>
        <source>Back to the Last Change of State</source>
        <translation>回到上一次状态变化</translation>
    </message>
    <message>
        <source>Back to the last change of a state</source>
        <translation>回到上一次状态变化</translation>
    </message>
    <message>
        <source>On to the Next Change of State</source>
        <translation>前往下一次状态变化</translation>
    </message>
    <message>
        <source>On to the next change of a state</source>
        <translation>前往下一次状态变化</translation>
    </message>
    <message>
        <source>Back to the Last Mark</source>
        <translation>回到上一个标记</translation>
    </message>
    <message>
        <source>Back to the last loss, repetition, act or turning point</source>
        <translation>回到上一次丢失、重传、操作或转折</translation>
    </message>
    <message>
        <source>On to the Next Mark</source>
        <translation>前往下一个标记</translation>
    </message>
    <message>
        <source>On to the next loss, repetition, act or turning point</source>
        <translation>前往下一次丢失、重传、操作或转折</translation>
    </message>
    <message>
        <source>Play backwards or pause</source>
        <translation>倒放或暂停</translation>
    </message>
    <message>
        <source>Pause (Playing Backwards)</source>
        <translation>暂停（正在倒放）</translation>
    </message>
    <message>
        <source>Play Back&amp;wards</source>
        <translation>倒放(&amp;W)</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>倒放</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Language, theme, motion, and everything back to the start</source>
        <translation>语言、主题、动画，以及全部重置</translation>
    </message>
    <message>
        <source>&amp;Wire View</source>
        <translation>线路视图(&amp;W)</translation>
    </message>
    <message>
        <source>Wire view or ladder: two ways to see the same film</source>
        <translation>线路视图或时序图：同一影片的两种看法</translation>
    </message>
</context>
</TS>
