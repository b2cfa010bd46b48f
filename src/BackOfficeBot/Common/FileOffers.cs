using System.Text.Json.Serialization.Metadata;
using System.Text.Json.Serialization;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Organisations;

namespace BackOfficeBot.Common;

internal sealed record OfferedFile(string Name, ReadOnlyMemory<byte> Bytes);

/// Makes a file anew when its person has agreed to have it: as things are by then, and only for who may have it.
internal interface IFileSource
{
    /// Names it in the sealed context of the consent card.
    string Verb { get; }

    /// Null where there is nothing any more, or not for this person.
    Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct);
}

/// Files for a person's OneDrive: asked about first, in the personal chat, as Teams wants it.
internal sealed partial class FileOffers(IEnumerable<IFileSource> sources, FileUploads uploads, ILogger<FileOffers> log) : ISkill
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public IEnumerable<Route> Routes => [Route.Invoke(InvokeNames.FileConsent, AnswerAsync)];

    /// Asks whether the file may be saved. Elsewhere than in a personal chat Teams takes none.
    public static Reply Offer<T>(Turn turn, string verb, T state, JsonTypeInfo<T> type, OfferedFile file, string description) => Offer(turn, verb, state, type, file.Name, file.Bytes.Length, description);

    /// The same of a file that is fetched only once its person has agreed.
    public static Reply Offer<T>(Turn turn, string verb, T state, JsonTypeInfo<T> type, string name, long size, string description)
    {
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(FileTexts.In(turn.Language).OnlyPersonal);
        var context = JsonSerializer.SerializeToElement(
            new FileContext(verb, OrganisationId.Client(turn.Organisation), turn.Seal.Close(verb, JsonSerializer.SerializeToUtf8Bytes(state, type), Lifetime)), FileOfferJson.Default.FileContext);
        return new MessageReply
        {
            Summary = name,
            Attachments = [new() { ContentType = FileConsentCard.ContentType, Name = name, Content = new FileConsentCard { Description = description, SizeInBytes = size, AcceptContext = context, DeclineContext = context } }],
        };
    }

    private async ValueTask<Reply> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var t = FileTexts.In(turn.Language);
        var value = turn.Activity.ValueAs(ActivityJson.Default.FileConsentValue);
        if (value?.Action != "accept")
            return Said(Reply.Message(t.Declined));
        var context = value.Context is { ValueKind: JsonValueKind.Object } sent ? Read(sent) : null;
        var source = sources.FirstOrDefault(s => s.Verb == context?.Verb);
        if (source is null || value.UploadInfo is not { } place || turn.Seal.Open(source.Verb, context!.State) is not { Failure: null } opened)
            return Said(Reply.Message(t.Gone));
        if (await source.MakeAsync(turn, opened.State, ct) is not { } file)
            return Said(Reply.Message(t.Gone));
        try
        {
            await uploads.UploadAsync(place, file.Bytes, ct);
        }
        catch (FileUploadException e)
        {
            NotTaken(log, e.Status);
            return Said(Reply.Message(t.NotTaken));
        }
        return Said(new MessageReply
        {
            Text = t.Saved,
            Attachments = [new() { ContentType = FileInfoCard.ContentType, Name = place.Name, ContentUrl = place.ContentUrl, Content = new FileInfoCard { UniqueId = place.UniqueId, FileType = place.FileType } }],
        });
    }

    /// The client whose file is agreed to; null where it is the own office's, or no file.
    public static string? ClientOf(Activity activity) =>
        activity.Name == InvokeNames.FileConsent && activity.ValueAs(ActivityJson.Default.FileConsentValue)?.Context is { ValueKind: JsonValueKind.Object } sent ? Read(sent)?.Client : null;

    // The invoke itself is answered with nothing; what is said is a message.
    private static Reply Said(Reply message) => Reply.Invoke(200).And(message);

    private static FileContext? Read(JsonElement context)
    {
        try
        {
            return context.Deserialize(FileOfferJson.Default.FileContext);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file that was agreed to did not arrive: {Status}")]
    private static partial void NotTaken(ILogger log, int? status);
}

/// <param name="Client">Whose client's file it is; the seal proves it.</param>
internal sealed record FileContext(string Verb, string? Client, string State);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FileContext))]
internal sealed partial class FileOfferJson : JsonSerializerContext;

internal sealed record FileTexts(string OnlyPersonal, string Declined, string Gone, string NotTaken, string Saved)
{
    public static FileTexts In(string language) => language == "it" ? It : En;

    private static readonly FileTexts It = new(
        "Il file te lo mando nella nostra chat personale: scrivimi lì la stessa cosa.",
        "Va bene, non salvo nulla.",
        "Quel file non c'è più, o non è più per te. Chiedilo di nuovo.",
        "OneDrive non ha accettato il file. Riprova tra poco: chiedimelo di nuovo.",
        "Salvato nel tuo OneDrive.");

    private static readonly FileTexts En = new(
        "I send files in our personal chat: write me the same there.",
        "All right, I save nothing.",
        "That file is no longer there, or no longer for you. Ask for it again.",
        "OneDrive did not take the file. Try again shortly: ask me for it again.",
        "Saved in your OneDrive.");
}
