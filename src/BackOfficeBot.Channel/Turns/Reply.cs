using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>
/// What a handler answers: a value, the same whether the turn was a message, a pressed button, a dialog or a search.
/// <see cref="ReplyMapper"/> alone knows what becomes of it in each.
/// </summary>
public abstract record Reply
{
    /// <summary>Messages that follow the answer; see <see cref="And"/>.</summary>
    public IReadOnlyList<Reply> Further { get; init; } = [];

    /// <summary>Nothing is said: a pressed card stays as it is, a dialog closes, a search finds nothing.</summary>
    public static Reply None { get; } = new NoReply();

    /// <summary>A text (Markdown; what people typed must be escaped). In a dialog it takes the form's place.</summary>
    public static MessageReply Message(string text) => new() { Text = text };

    /// <summary>A card: sent, or in the place of the pressed one, or in the dialog.</summary>
    /// <param name="card">The card.</param>
    /// <param name="summary">What the notification says; in a dialog its title.</param>
    public static CardReply Card(AdaptiveCard card, string summary) => new(card, summary);

    /// <summary>A card in the place of the pressed one, for the person who pressed and for everybody else in the chat.</summary>
    public static Reply CardForAll(AdaptiveCard card, string summary) => new CardReply(card, summary) { ForAll = true };

    /// <summary>A dialog with a card: opens, or shows its next page.</summary>
    public static DialogReply Dialog(AdaptiveCard card, string title) => new(card, title);

    /// <summary>A message extension's results.</summary>
    public static Reply Results(IReadOnlyList<ExtensionResult> results) => new ResultsReply(results);

    /// <summary>The choices of a typeahead input, at most 15 are shown by Teams.</summary>
    public static Reply Choices(IReadOnlyList<Choice> choices) => new ChoicesReply(choices);

    /// <summary>Asks for a sign-in; the client first tries single sign-on.</summary>
    public static Reply SignIn(OAuthCard card) => new SignInReply(card);

    /// <summary>Says what went wrong and what to do; a pressed card and what was typed into it stay.</summary>
    public static ErrorReply Error(string text) => new(text);

    /// <summary>Puts a card into the place of an earlier message's.</summary>
    public static Reply Update(string activityId, AdaptiveCard card, string summary) => new UpdateReply(activityId, card, summary);

    /// <summary>Deletes an earlier message of the bot.</summary>
    public static Reply Delete(string activityId) => new DeleteReply(activityId);

    /// <summary>Lets another route answer this turn, with what was understood as <see cref="Turn.Argument"/>.</summary>
    /// <param name="key">The route.</param>
    /// <param name="argument">What was understood.</param>
    /// <param name="text">Where a button goes on with a sentence that was said before: that sentence.</param>
    public static Reply RouteTo(string key, object? argument = null, string? text = null) => new RouteReply(key, argument) { Text = text };

    /// <summary>Answers a kept activity again, by messages: after a sign-in, what needed it.</summary>
    public static Reply Rerun(Activity activity) => new RerunReply(activity);

    /// <summary>The invoke's HTTP status and body as they are; for invokes that have no reply of their own.</summary>
    public static Reply Invoke(int status, InvokeBody? body = null) => new InvokeReply(new(status, body));

    /// <summary>This answer, followed by a message of its own.</summary>
    public Reply And(Reply next) => this with { Further = [.. Further, next with { Further = [] }, .. next.Further] };
}

/// <summary>See <see cref="Reply.None"/>.</summary>
public sealed record NoReply : Reply;

/// <summary>A text message, perhaps with attachments and suggested actions.</summary>
public sealed record MessageReply : Reply
{
    /// <summary>Markdown.</summary>
    public string? Text { get; init; }
    /// <summary>What the notification says.</summary>
    public string? Summary { get; init; }
    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    /// <summary>The mentions in the text; see <see cref="Activities.Mention.Of"/>.</summary>
    public IReadOnlyList<Entity>? Mentions { get; init; }
    /// <summary>Buttons under the compose box, in personal chats.</summary>
    public IReadOnlyList<ChannelAction>? SuggestedActions { get; init; }
}

/// <summary>See <see cref="Reply.Card"/>.</summary>
public sealed record CardReply(AdaptiveCard Content, string Summary) : Reply
{
    /// <summary>True when the message is updated too, so that everybody in the chat sees it.</summary>
    public bool ForAll { get; init; }
    /// <summary>What it shows, for <see cref="Connector.IDelivered"/>: the product's own.</summary>
    public object? About { get; init; }
}

/// <summary>See <see cref="Reply.Dialog"/>.</summary>
public sealed record DialogReply(AdaptiveCard Content, string Title) : Reply
{
    /// <summary>How high.</summary>
    public DialogSize Height { get; init; } = DialogSize.Medium;
    /// <summary>How wide.</summary>
    public DialogSize Width { get; init; } = DialogSize.Medium;
}

/// <summary>The sizes of dialogs.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/invoking-task-modules#dialog-size</remarks>
public enum DialogSize
{
    /// <summary>"small"</summary>
    Small,
    /// <summary>"medium"</summary>
    Medium,
    /// <summary>"large"</summary>
    Large,
}

/// <summary>One result of a message extension: the card that is inserted, and how it stands in the list.</summary>
/// <param name="Card">What is put into the message.</param>
/// <param name="Preview">Title and text in the list; with a tap, composeExtension/selectItem asks for the card.</param>
public sealed record ExtensionResult(AdaptiveCard Card, ThumbnailCard Preview);

/// <summary>See <see cref="Reply.Results"/>.</summary>
public sealed record ResultsReply(IReadOnlyList<ExtensionResult> Items) : Reply;

/// <summary>See <see cref="Reply.Choices"/>.</summary>
public sealed record ChoicesReply(IReadOnlyList<Choice> Items) : Reply;

/// <summary>See <see cref="Reply.SignIn"/>.</summary>
public sealed record SignInReply(OAuthCard Content) : Reply;

/// <summary>See <see cref="Reply.Error"/>.</summary>
public sealed record ErrorReply(string Text) : Reply
{
    /// <summary>4xx or 5xx, in the body of a card action's answer.</summary>
    public int Status { get; init; } = 400;
    /// <summary>A word for the client's log.</summary>
    public string Code { get; init; } = "BadRequest";
    /// <summary>In a dialog: the title of a button that sends the same once more, with all that was typed.</summary>
    public string? RetryTitle { get; init; }
}

/// <summary>See <see cref="Reply.Update"/>.</summary>
public sealed record UpdateReply(string ActivityId, AdaptiveCard Content, string Summary) : Reply;

/// <summary>See <see cref="Reply.Delete"/>.</summary>
public sealed record DeleteReply(string ActivityId) : Reply;

/// <summary>See <see cref="Reply.RouteTo"/>.</summary>
public sealed record RouteReply(string Key, object? Argument) : Reply
{
    /// <summary>Where a button goes on with a sentence that was said before: it becomes the <see cref="Turn.Text"/>.</summary>
    public string? Text { get; init; }
}

/// <summary>See <see cref="Reply.Rerun"/>.</summary>
public sealed record RerunReply(Activity Activity) : Reply;

/// <summary>See <see cref="Reply.Invoke"/>.</summary>
public sealed record InvokeReply(InvokeResponse Response) : Reply;
