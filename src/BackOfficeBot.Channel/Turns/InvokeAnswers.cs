using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// A reply as the answer of each invoke, and whether the answer says it all (else it is sent as a message too).
internal static class InvokeAnswers
{
    public static (InvokeResponse Response, bool Said) Of(Turn turn, Reply reply) => reply is InvokeReply raw ? (raw.Response, true) : turn.Activity.Name switch
    {
        InvokeNames.CardAction => CardAction(reply),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit => Task(turn, reply),
        InvokeNames.ExtensionFetchTask => Task(turn, reply) is { Said: true } task ? task : Extension(reply),
        InvokeNames.ExtensionSubmitAction => reply is MessageReply or ErrorReply or DialogReply ? Task(turn, reply) : Extension(reply),
        InvokeNames.ExtensionQuery or InvokeNames.ExtensionSelectItem or InvokeNames.ExtensionQueryLink => Extension(reply),
        InvokeNames.Search => (Search(reply), true),
        _ => (InvokeResponse.Empty, reply is NoReply),
    };

    private static (InvokeResponse, bool) CardAction(Reply reply) => reply switch
    {
        CardReply card => (Action(200, CardActionResponse.Card, card.Content), true),
        DialogReply dialog => (Action(200, CardActionResponse.Card, dialog.Content), true),
        ErrorReply error => (Action(error.Status, CardActionResponse.Error, new InvokeError(error.Code, error.Text)), true),
        SignInReply signIn => (Action(401, CardActionResponse.LoginRequest, signIn.Content), true),
        MessageReply { Attachments: null, Mentions: null, SuggestedActions: null } message => (Action(200, CardActionResponse.Message, message.Text ?? ""), true),
        _ => (Action(200, CardActionResponse.Message, ""), reply is NoReply),
    };

    private static (InvokeResponse Response, bool Said) Task(Turn turn, Reply reply) => reply switch
    {
        DialogReply dialog => (Dialog(dialog), true),
        CardReply card => (Dialog(new(card.Content, card.Summary)), true),
        ErrorReply { RetryTitle: { } retry } error when turn.Press is { } press => (Dialog(Retry(error.Text, retry, press)), true),
        ErrorReply error => (Text(error.Text), true),
        MessageReply { Attachments: null, Mentions: null, SuggestedActions: null, Text: { } text } => (Text(text), true),
        _ => (InvokeResponse.Empty, reply is NoReply),
    };

    private static (InvokeResponse, bool) Extension(Reply reply) => reply switch
    {
        ResultsReply results => (Results([.. results.Items.Select(Result)]), true),
        CardReply card => (Results([Result(new(card.Content, new() { Title = card.Summary }))]), true),
        MessageReply message => (new(200, new ExtensionResponse(new("message") { Text = message.Text })), true),
        ErrorReply error => (new(200, new ExtensionResponse(new("message") { Text = error.Text })), true),
        SignInReply signIn => (new(200, new ExtensionResponse(new("auth") { SuggestedActions = SignIn(signIn.Content) })), true),
        _ => (Results([]), reply is NoReply),
    };

    private static InvokeResponse Search(Reply reply) => new(200, new SearchResponse(200, SearchResponse.Response,
        new(reply is ChoicesReply found ? [.. found.Items.Select(c => new SearchResult(c.Title, c.Value))] : [])));

    private static InvokeResponse Action(int status, string type, object value) => new(200, new CardActionResponse(status, type) { Value = value });

    private static InvokeResponse Text(string text) => new(200, new TaskResponse(new("message", text)));

    private static InvokeResponse Dialog(DialogReply dialog) =>
        new(200, new TaskResponse(new("continue", new DialogInfo(dialog.Title, dialog.Height, dialog.Width, Attachment.Card(dialog.Content)))));

    // The form itself is gone once it was submitted; the same data behind a button brings back all that was typed.
    private static DialogReply Retry(string text, string title, Press press) => new(new AdaptiveCard
    {
        Body = [new TextBlock { Text = text, Wrap = true }],
        Actions = [new ActionSubmit { Title = title, Data = press.Data }],
    }, title) { Height = DialogSize.Small, Width = DialogSize.Small };

    private static InvokeResponse Results(IReadOnlyList<Attachment> attachments) =>
        new(200, new ExtensionResponse(new("result") { AttachmentLayout = "list", Attachments = attachments }));

    private static Attachment Result(ExtensionResult result)
    {
        var attachment = Attachment.Card(result.Card);
        attachment.Preview = new() { ContentType = ThumbnailCard.ContentType, Content = result.Preview };
        return attachment;
    }

    // The sign-in page opens from an openUrl button here, not from the card.
    private static SuggestedActions SignIn(OAuthCard card) =>
        new() { Actions = [.. (card.Buttons ?? []).Select(b => b with { Type = "openUrl" })] };
}
