using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings.Rooms;

/// Any room that does: for so many (for all who are invited, where nothing is said), with all of these features, in this building, on this floor.
internal sealed record RoomNeed(int? Seats = null, IReadOnlyList<string>? Features = null, string? Building = null, int? Floor = null);

/// What a room has, read from the properties that Graph knows of it and from the words of its tags.
internal static class RoomFeatures
{
    public const string Screen = "screen";
    public const string Video = "video";
    public const string Audio = "audio";
    public const string Board = "board";
    public const string Accessible = "accessible";

    public static IReadOnlyList<string> All { get; } = [Screen, Video, Audio, Board, Accessible];

    /// The beginnings of the words for it, in tags as in sentences.
    public static IReadOnlyList<string> Words(string feature) => feature switch
    {
        Screen => ["proiettor", "projector", "beamer", "scherm", "screen", "display", "monitor", "tv", "televisor"],
        Video => ["video", "webcam"],
        Audio => ["vivavoce", "speakerphone", "microfon", "microphone", "audio"],
        Board => ["lavagn", "whiteboard", "flipchart"],
        _ => ["accessib", "wheelchair", "carrozz", "disabil", "sedia a rotelle"],
    };

    public static IReadOnlyList<string> Of(Room room) => [.. All.Where(f => Has(room, f))];

    private static bool Has(Room room, string feature) => room.Tags.Any(t => Words(feature).Any(w => t.StartsWith(w, StringComparison.OrdinalIgnoreCase))) || feature switch
    {
        Screen => room.Display is { Length: > 0 },
        Video => room.Video is { Length: > 0 },
        Audio => room.Audio is { Length: > 0 },
        Accessible => room.IsAccessible,
        _ => false,
    };
}
