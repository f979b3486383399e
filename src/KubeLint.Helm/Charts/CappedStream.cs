namespace KubeLint.Helm.Charts;

/// <summary>Ends the reading of an unpacked stream once it grows beyond a limit.</summary>
internal sealed class CappedStream(Stream inner, long limit) : Stream
{
    // The tar reader asks for a long name or an extended header in one piece; Helm's own are a few hundred bytes.
    private const int MaxRead = 1024 * 1024;

    private long _remaining = limit;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether the limit was met.</summary>
    public bool IsExceeded { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = buffer.Length > MaxRead ? -1 : inner.Read(buffer);
        _remaining -= count;
        IsExceeded = count < 0 || _remaining < 0;
        return IsExceeded ? throw new InvalidDataException("The archive is larger than allowed.") : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
