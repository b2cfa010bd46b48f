namespace BackOfficeBot.Graph;

/// <summary>A file to be attached to an event.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Bytes">At most <see cref="Largest"/>.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/event-post-attachments"/></remarks>
public sealed record EventFile(string Name, byte[] Bytes)
{
    /// <summary>Bytes that go in one request: under 3 MB, which with base64 is under the 4 MB of a request.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/outlook-large-attachments"/></remarks>
    public const int Largest = 3_000_000;
}
