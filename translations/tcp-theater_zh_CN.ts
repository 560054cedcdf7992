<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>phrases</name>
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
