-- Hands the blocks with maps to the program pandoc-argmap, all in one call, and puts what it makes
-- of them into their places. Quarto runs no filter from the PATH itself, and marks things of its
-- own in the document; so only the blocks with maps leave it.

local function is_map(block)
  return block.classes:includes("argmap")
end

local function environment()
  local values = pandoc.system.environment()
  local files = PANDOC_STATE.input_files
  if quarto and quarto.doc and quarto.doc.input_file then
    files = { quarto.doc.input_file }
  end
  values.ARGMAP_DOCUMENT = table.concat(files, "\n")
  if quarto and quarto.project and quarto.project.directory then
    values.ARGMAP_FOLDER = quarto.project.directory
  end
  return values
end

function Pandoc(document)
  local maps = pandoc.List()
  document:walk {
    CodeBlock = function(block)
      if is_map(block) then maps:insert(block) end
    end,
  }
  if #maps == 0 then return nil end
  local meta = { ["argmap-strict"] = document.meta["argmap-strict"] }
  local drawn = pandoc.system.with_environment(environment(), function()
    return pandoc.utils.run_json_filter(pandoc.Pandoc(maps, meta), "pandoc-argmap", { FORMAT })
  end)
  local number = 0
  return document:walk {
    CodeBlock = function(block)
      if is_map(block) then
        number = number + 1
        return drawn.blocks[number]
      end
    end,
  }
end
