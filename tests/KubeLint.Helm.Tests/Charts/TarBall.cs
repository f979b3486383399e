using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace KubeLint.Helm.Tests.Charts;

/// <summary>Archives made in memory.</summary>
internal static class TarBall
{
    public static byte[] Of(params (string Name, string Text)[] files) => Of([.. files.Select(static file => File(file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static byte[] Of(params TarEntry[] entries)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        using (var writer = new TarWriter(gzip))
        {
            foreach (var entry in entries)
                writer.WriteEntry(entry);
        }
        return packed.ToArray();
    }

    public static TarEntry File(string name, byte[] bytes) => new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) };

    public static TarEntry Link(TarEntryType type, string name, string target) => new PaxTarEntry(type, name) { LinkName = target };

    /// <summary>A gzip stream of one member of so many zero bytes, behind a Chart.yaml.</summary>
    public static byte[] Bomb(long length)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        using (var writer = new TarWriter(gzip))
        {
            writer.WriteEntry(File("root/Chart.yaml", Encoding.UTF8.GetBytes(ChartFolder.Metadata)));
            using var zeros = new ZeroStream(length);
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "root/bomb") { DataStream = zeros });
        }
        return packed.ToArray();
    }

    private sealed class ZeroStream(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => _position; set => _position = value; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - _position);
            buffer[..count].Clear();
            _position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
