using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BackOfficeBot.Records;

/// SHA-256 over everything in an event and the hash before it, each text with its length, so that no two events read alike. What may be erased goes in by its own hash.
internal static class HistoryHash
{
    public static byte[] Of(HistoryEvent e)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        bytes.Write(e.PreviousHash);
        Add(bytes, e.Organisation);
        Add(bytes, e.RecordId.ToString("N"));
        Add(bytes, e.Sequence);
        Add(bytes, e.Version);
        Add(bytes, e.At.UtcTicks);
        Add(bytes, e.Action);
        Add(bytes, e.FromState);
        Add(bytes, e.ToState);
        bytes.Write(e.ContentHash);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    /// Without the salt nobody can find by trying what an erased line said.
    public static byte[] OfContent(HistoryEvent e)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        bytes.Write(e.Salt);
        Add(bytes, e.PersonId);
        Add(bytes, e.PersonName);
        Add(bytes, e.OnBehalfOfId);
        Add(bytes, e.OnBehalfOfName);
        Add(bytes, e.Reason);
        Add(bytes, e.ActivityId);
        Add(bytes, e.Changes.Count);
        foreach (var change in e.Changes)
        {
            Add(bytes, change.Field);
            Add(bytes, change.Old);
            Add(bytes, change.New);
        }
        return SHA256.HashData(bytes.WrittenSpan);
    }

    private static void Add(ArrayBufferWriter<byte> bytes, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), value);
        bytes.Advance(8);
    }

    private static void Add(ArrayBufferWriter<byte> bytes, string? text)
    {
        Add(bytes, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
            bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }
}
