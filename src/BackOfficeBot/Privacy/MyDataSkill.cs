using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Privacy;

/// Whose file, and in which language it was asked for.
internal sealed record MyDataState(string PersonId, string Language);

[JsonSerializable(typeof(MyDataState))]
internal sealed partial class MyDataJson : JsonSerializerContext;

/// "I miei dati": whoever asks gets all that is held of them as one file, in their own chat. There is no way to ask for anybody else's.
internal sealed class MyDataSkill(OwnDataReader reader, RecordKinds kinds, TimeProvider time) : ISkill, IFileSource
{
    public const string Command = "my_data";

    public string Verb => "privacy.my_data";

    public IEnumerable<Route> Routes => [Route.Command(Command, OfferAsync)];

    private async ValueTask<Reply> OfferAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(FileTexts.In(turn.Language).OnlyPersonal);
        MyDataState state = new(turn.PersonId(), turn.Language);
        return FileOffers.Offer(turn, Verb, state, MyDataJson.Default.MyDataState, await FileAsync(turn, state.Language, ct), MyDataTexts.In(turn.Language).Save);
    }

    public async Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct) =>
        System.Text.Json.JsonSerializer.Deserialize(state.Span, MyDataJson.Default.MyDataState) is { } asked && asked.PersonId == turn.PersonId() ? await FileAsync(turn, asked.Language, ct) : null;

    private async Task<OfferedFile> FileAsync(Turn turn, string language, CancellationToken ct)
    {
        var zone = WallClock.Zone(turn.TimeZone);
        var data = await reader.ReadAsync(turn.Organisation, turn.PersonId(), turn.PersonName(), language, ct);
        return new($"{MyDataTexts.In(language).FileName}-{WallClock.Day(time.GetUtcNow(), zone):yyyy-MM-dd}.zip", MyDataFile.Of(data, kinds, zone, language));
    }
}
