<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>phrases</name>
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
        <source>latest of %1 connections</source>
        <comment>scene.latest-of</comment>
        <translation>共 %1 条连接，显示最新一条</translation>
    </message>
    <message>
        <source>no host has this address</source>
        <comment>scene.no-route</comment>
        <translation>没有主机使用该地址</translation>
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
        <source>“%1” does not fit in “zero”; write &quot;start&quot;, &quot;call HOST CALL [N]&quot; or &quot;segment HOST [FLAGS] [data\|no-data] [seq=N] [since=TIME] [until=TIME] [N]&quot;</source>
        <comment>script.bad-zero</comment>
        <translation>“%1”不能用在“zero”中；请写 &quot;start&quot;、&quot;call 主机 调用 [N]&quot; 或 &quot;segment 主机 [标志] [data\|no-data] [seq=N] [since=时间] [until=时间] [N]&quot;</translation>
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
        <source>The file has format %1 and comes from a newer version of TCP Theater; this version reads formats up to %2</source>
        <comment>script.newer-format</comment>
        <translation>文件格式为 %1，来自更新版本的 TCP Theater；本版本最高只能读取格式 %2</translation>
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
        <translation>此处没有键“%1”；您是不是想写“%2”？</translation>
    </message>
    <message>
        <source>There is no key “%1” here; the keys are: %2</source>
        <comment>script.unknown-key-list</comment>
        <translation>此处没有键“%1”；可用的键有：%2</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; did you mean “%3”?</source>
        <comment>script.unknown-word</comment>
        <translation>“%1”不能是“%2”；您是不是想写“%3”？</translation>
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
        <source>“probability” wants a number from 0 to 1 with at most six decimals, such as 0.1</source>
        <comment>script.want-probability</comment>
        <translation>“probability”需要 0 到 1 之间、最多六位小数的数，例如 0.1</translation>
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
</context>
</TS>
