using System.Buffers.Binary;

namespace BackOfficeBot.Graph;

/// <summary>The hash by which OneDrive for work and SharePoint know a file: each byte is put in by exclusive or, 11 bits further than the one before, around 160 bits; the length goes into the last 64.</summary>
/// <remarks><see href="https://learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash"/></remarks>
internal static class QuickXor
{
    private const int Bytes = 20;
    private const int Step = 11;

    /// <returns>Base64, as Graph tells it.</returns>
    public static async Task<string> OfAsync(Stream content, CancellationToken ct)
    {
        var (hash, piece, length, bit) = (new byte[Bytes], new byte[81_920], 0L, 0);
        for (int read; (read = await content.ReadAsync(piece, ct)) > 0; length += read)
            foreach (var value in piece.AsSpan(0, read))
            {
                var (at, shifted) = (bit / 8, value << (bit % 8));
                hash[at] ^= (byte)shifted;
                hash[(at + 1) % Bytes] ^= (byte)(shifted >> 8);
                bit = (bit + Step) % (Bytes * 8);
            }
        var last = hash.AsSpan(Bytes - sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(last, BinaryPrimitives.ReadInt64LittleEndian(last) ^ length);
        return Convert.ToBase64String(hash);
    }
}
